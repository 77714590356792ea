package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What normalises channels: vectors [channels].
 *
 * @param mean the mean of each channel
 * @param variance the variance of each channel
 * @param epsilon what is added to the variances, above 0
 * @param gamma what is multiplied by
 * @param beta what is added
 */
public record ChannelNorm(
    INDArray mean, INDArray variance, double epsilon, INDArray gamma, INDArray beta) {}
