/** Whole networks that are timed. */
package org.distill4j.samples.benchmarks.model;
