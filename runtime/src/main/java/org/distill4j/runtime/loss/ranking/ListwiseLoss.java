package org.distill4j.runtime.loss.ranking;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.ranking.list.ListRanking;
import org.distill4j.runtime.ranking.list.Reduction;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.list.Sublists;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss of ranked lists. Its forward pass leaves the gradient in the buffer "gradient". The
 * teacher's order is the same in every epoch, so it is prepared: the first input is the teacher's
 * scores [batch, classes] or the output of {@link ListPreparation}.
 */
interface ListwiseLoss extends Preparable, ListRanking {

  /** The selection of the answers that are ranked. */
  Sampling sampling();

  /** The length of the hot list. */
  int hot();

  /** The length of the cold list. */
  int cold();

  /** The decay of the probability of a cold answer with its rank. */
  double decay();

  @Override
  default Sublists sublists() {
    return new Sublists(sampling(), hot(), cold(), decay());
  }

  @Override
  default Reduction reduction() {
    return Reduction.EXAMPLES;
  }

  @Override
  default INDArray forward(Pass pass) {
    return ListwiseForward.run(pass, this);
  }

  @Override
  default void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(1).shape());
    LossInputs.passOn(pass, 1, outputGradient, 1, gradient);
  }

  @Override
  default int preparedInputs() {
    return 1;
  }

  @Override
  default Layer preparation() {
    return new ListPreparation();
  }

  @Override
  default Layer prepared() {
    return this;
  }
}
