package org.distill4j.samples.benchmarks.network;

/**
 * The settings of Adam, or of AdamW if there is weight decay.
 *
 * @param rate the learning rate
 * @param epsilon the number added to the root of the mean of squares
 * @param weightDecay the decay of all parameters with more than one axis; 0 for plain Adam
 * @param maxGradientNorm the norm to which a longer gradient is shortened
 */
public record OptimiserSettings(
    double rate, double epsilon, double weightDecay, double maxGradientNorm) {}
