package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.ranking.list.ListPreparer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sorts a teacher's scores for listwise losses: [batch, classes] to [batch, 2, classes], with the
 * answers in descending order of their scores, counted from 1, in the first row and their scores in
 * the second.
 */
public record ListPreparation() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray prepared =
        pass.buffer("prepared", teacher.size(0), ListPreparer.ROWS, teacher.size(1));
    ListPreparer.run(teacher, prepared);
    return prepared;
  }

  /** Throws, because the input is constant. */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    throw new UnsupportedOperationException("A preparation has no gradient");
  }
}
