/** Batches whose sequences the student writes itself. */
package org.distill4j.runtime.training.sampling;
