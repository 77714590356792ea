package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The statistics and parameters of a normalisation of channels, as vectors [channels].
 *
 * @param mean the mean of each channel
 * @param variance the variance of each channel
 * @param epsilon the constant added to the variances, above 0
 * @param gamma the scale of each channel
 * @param beta the shift of each channel
 */
public record ChannelNorm(
    INDArray mean, INDArray variance, double epsilon, INDArray gamma, INDArray beta) {}
