/** Steps of the optimiser, against libtorch's own. */
package org.distill4j.samples.benchmarks.optimiser;
