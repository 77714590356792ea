/** Layers, forward and backward, against the same in libtorch. */
package org.distill4j.samples.benchmarks.layer;
