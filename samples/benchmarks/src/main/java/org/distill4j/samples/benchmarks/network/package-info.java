/** Networks of the samples as distill4j trains and runs them. */
package org.distill4j.samples.benchmarks.network;
