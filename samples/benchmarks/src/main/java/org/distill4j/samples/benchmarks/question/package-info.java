/** Sizes and batches of the networks that answer questions about videos and about definitions. */
package org.distill4j.samples.benchmarks.question;
