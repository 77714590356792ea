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
 * What the losses of lists have in common: the answers that are ranked, a forward that leaves the
 * gradient in the buffer "gradient", and that the teacher's order is the same in every epoch. Their
 * first input is the teacher's scores [batch, classes] or what {@link ListPreparation} made of
 * them.
 */
interface ListwiseLoss extends Preparable, ListRanking {

  /** Which answers of an example are ranked. */
  Sampling sampling();

  /** The length of the hot list. */
  int hot();

  /** The length of the cold list. */
  int cold();

  /** How fast the probability of a cold answer falls with its rank. */
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
