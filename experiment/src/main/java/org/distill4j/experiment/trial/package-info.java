/** Trials: distillations with their hyperparameters, dimensions, trainings and initialisation. */
package org.distill4j.experiment.trial;
