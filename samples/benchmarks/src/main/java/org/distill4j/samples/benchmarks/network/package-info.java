/**
 * Networks of the samples as distill4j trains and runs them, and what libtorch needs for the same.
 */
package org.distill4j.samples.benchmarks.network;
