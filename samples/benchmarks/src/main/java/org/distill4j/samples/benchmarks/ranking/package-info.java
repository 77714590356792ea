/** Ranking losses and their gradients, against tensors of lists and pairs in libtorch. */
package org.distill4j.samples.benchmarks.ranking;
