/** The equivalents in libtorch. */
package org.distill4j.samples.benchmarks.torch;
