package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The tables of relative positions that attention reads.
 *
 * @param rows the row of each offset of a query from a key, which does not decrease: that of i - j
 *     is rows[i - j + keys - 1]
 * @param key [rows, heads * size]: the keys of the positions, or null
 * @param query [rows, heads * size]: the queries of the positions, or null
 */
public record RelativeTables(int[] rows, INDArray key, INDArray query) {}
