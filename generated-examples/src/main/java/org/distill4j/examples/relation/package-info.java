/** Relations of clips and frames, graphs with given edges, and weights of steps. */
package org.distill4j.examples.relation;
