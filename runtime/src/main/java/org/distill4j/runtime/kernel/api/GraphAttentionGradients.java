package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradients of graph attention.
 *
 * @param values [batch, nodes, heads units]: overwritten
 * @param own [heads, units]: added to
 * @param other [heads, units]: added to
 * @param bias [heads]: added to
 * @param relevance [batch, nodes]: overwritten; null if not needed
 * @param scores [batch, heads, nodes, nodes]: work array
 */
public record GraphAttentionGradients(
    INDArray values,
    INDArray own,
    INDArray other,
    INDArray bias,
    INDArray relevance,
    INDArray scores) {}
