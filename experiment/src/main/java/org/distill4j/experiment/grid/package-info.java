/** Grids over hyperparameters and training settings, and the choice of the best point. */
package org.distill4j.experiment.grid;
