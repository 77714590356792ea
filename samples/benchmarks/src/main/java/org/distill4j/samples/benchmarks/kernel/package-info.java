/**
 * Functions of arrays: distill4j's fast kernels, libtorch's operations, distill4j's plain kernels.
 */
package org.distill4j.samples.benchmarks.kernel;
