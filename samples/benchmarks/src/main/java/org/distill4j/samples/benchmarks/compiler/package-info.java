/** The share of the annotation processor in the time of a compilation. */
package org.distill4j.samples.benchmarks.compiler;
