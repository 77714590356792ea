/** Tests of frozen parameters. */
package org.distill4j.runtime.graph.frozen;
