/** Attention over the steps of a sequence, over clips and over the nodes of a graph. */
package org.distill4j.runtime.layer.attention;
