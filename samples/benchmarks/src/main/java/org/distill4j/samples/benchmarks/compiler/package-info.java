/** What the annotation processor adds to the time of a compilation. */
package org.distill4j.samples.benchmarks.compiler;
