/** Layers of distill4j alone, as a network runs them. */
package org.distill4j.samples.benchmarks.own;
