/** The published video question answering network: its sizes, inputs, and training step. */
package org.distill4j.samples.benchmarks.videoqa;
