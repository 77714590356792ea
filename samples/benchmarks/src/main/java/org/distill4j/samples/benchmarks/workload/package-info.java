/** Networks of the samples with batches, for distill4j and for libtorch alike. */
package org.distill4j.samples.benchmarks.workload;
