package org.distill4j.runtime.kernel.api;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The states of sequences before their first step, with one row for each sequence that has a step:
 * in the order of the sequences, or in that of the first step of packed ones.
 *
 * @param states [sequences, units]
 * @param cells [sequences, units]; null for a recurrent layer without cells
 */
public record RecurrentState(INDArray states, INDArray cells) {}
