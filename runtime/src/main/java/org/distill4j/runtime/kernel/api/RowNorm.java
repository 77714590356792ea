package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation of rows (Ba, Kiros and Hinton 2016), or root-mean-square normalisation (Zhang
 * and Sennrich 2019) without centring.
 *
 * @param centred true to subtract the mean of each row
 * @param epsilon the number that is added to the variance or mean square, at least 0
 * @param gamma [columns], the factors of the normalised columns, or null for 1
 * @param beta [columns], what is added after that, or null for 0
 */
public record RowNorm(boolean centred, double epsilon, INDArray gamma, INDArray beta) {}
