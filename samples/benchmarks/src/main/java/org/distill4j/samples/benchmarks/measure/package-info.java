/** Rounds, timings and result tables of any subject. */
package org.distill4j.samples.benchmarks.measure;
