/** Parameters that are never trained: stored outside the parameter vector, reduced, and shared. */
package org.distill4j.runtime.graph.frozen;
