/** The growth of the cost of a training step with each size. */
package org.distill4j.samples.benchmarks.sweep;
