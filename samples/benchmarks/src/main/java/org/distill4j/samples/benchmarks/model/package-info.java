/** Timings of whole networks. */
package org.distill4j.samples.benchmarks.model;
