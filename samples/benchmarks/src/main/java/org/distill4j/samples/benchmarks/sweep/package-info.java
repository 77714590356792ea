/** How the cost of a training step grows with each size. */
package org.distill4j.samples.benchmarks.sweep;
