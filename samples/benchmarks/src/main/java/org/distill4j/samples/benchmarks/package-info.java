/** A command that times distill4j against libtorch. */
package org.distill4j.samples.benchmarks;
