/** What is compared with, in libtorch. */
package org.distill4j.samples.benchmarks.torch;
