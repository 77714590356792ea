/**
 * Checks of shapes and hyperparameters that all losses share, and the loss of a network's own
 * losses. All other losses, one record for each objective, are in packages by family.
 */
package org.distill4j.runtime.loss;
