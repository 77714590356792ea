/** A transformer encoder at the sizes of MiniLM. */
package org.distill4j.samples.benchmarks.encoder;
