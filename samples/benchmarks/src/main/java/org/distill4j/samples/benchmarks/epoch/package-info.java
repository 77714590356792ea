/** Epochs of a distillation, with and without recorded teacher signals. */
package org.distill4j.samples.benchmarks.epoch;
