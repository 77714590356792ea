package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.ranking.list.ListPreparer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a listwise loss needs of a teacher: its scores [batch, classes] to [batch, 2, classes],
 * where the first row has the answers in descending order, counted from 1, and the second one their
 * scores.
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

  /** Has no gradient: its input is constant. */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    throw new UnsupportedOperationException("a preparation has no gradient");
  }
}
