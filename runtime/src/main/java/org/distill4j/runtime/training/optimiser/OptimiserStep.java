package org.distill4j.runtime.training.optimiser;

import org.distill4j.runtime.kernel.api.OptimiserKernels;

/**
 * The numbers of one step of an optimiser.
 *
 * @param number the number of steps that the parameters have taken, this one included
 * @param rate the learning rate
 * @param gradientFactor the factor for the gradients: below 1 where their norm is clipped
 * @param decays true for weights and embeddings, false for biases and all other parameters with a
 *     single axis; meaningful only if the optimiser {@link Optimiser#separatesWeights}
 * @param kernels the kernels for the data type of the parameters
 */
public record OptimiserStep(
    long number, double rate, double gradientFactor, boolean decays, OptimiserKernels kernels) {}
