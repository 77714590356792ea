/** Layers, forward and backward, against their equivalents in libtorch. */
package org.distill4j.samples.benchmarks.layer;
