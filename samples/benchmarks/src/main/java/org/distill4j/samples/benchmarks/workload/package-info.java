/** Networks of the samples with batches, for distill4j and for libtorch. */
package org.distill4j.samples.benchmarks.workload;
