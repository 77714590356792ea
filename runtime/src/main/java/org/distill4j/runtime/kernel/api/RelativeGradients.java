package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradients of attention with relative positions; each is null if it is not needed.
 *
 * @param query receives the gradient of the queries
 * @param key receives the gradient of the keys
 * @param value receives the gradient of the values
 * @param positionKey receives the gradient of {@link RelativeTables#key}
 * @param positionQuery receives the gradient of {@link RelativeTables#query}
 */
public record RelativeGradients(
    INDArray query, INDArray key, INDArray value, INDArray positionKey, INDArray positionQuery) {}
