/** Ranking losses and their gradients, against tensors of all pairs in libtorch. */
package org.distill4j.samples.benchmarks.ranking;
