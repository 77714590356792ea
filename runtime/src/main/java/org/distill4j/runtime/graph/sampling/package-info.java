/** The declaration that a student learns on sequences that it writes itself. */
package org.distill4j.runtime.graph.sampling;
