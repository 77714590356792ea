/** What a training step takes beside another process that computes without end. */
package org.distill4j.samples.benchmarks.busy;
