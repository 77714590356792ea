/** Random arrays and the kernels of distill4j. */
package org.distill4j.samples.benchmarks.own;
