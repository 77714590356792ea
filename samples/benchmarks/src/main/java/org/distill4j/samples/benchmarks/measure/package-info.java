/** Rounds, times and tables, whatever is timed. */
package org.distill4j.samples.benchmarks.measure;
