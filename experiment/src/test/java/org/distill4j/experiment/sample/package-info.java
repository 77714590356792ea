/** A small distillation and generated data for the tests. */
package org.distill4j.experiment.sample;
