package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradients of an LSTM.
 *
 * @param states [rows, units]: the derivative with respect to each state; overwritten with the
 *     total derivative through all steps
 * @param cells [rows, units]: the derivative with respect to each cell, apart from that through its
 *     state; null for zeros
 * @param gates [rows, 4 units]: receives the derivative with respect to the original contents of
 *     {@link LstmArrays#gates}; may be that array, to save memory
 * @param initial receives the derivatives with respect to {@link LstmArrays#initial}; null if not
 *     needed
 */
public record LstmGradients(
    INDArray states, INDArray cells, INDArray gates, RecurrentState initial) {}
