/** Distillations and the hyperparameters of their builders. */
package org.distill4j.examples.distillation;
