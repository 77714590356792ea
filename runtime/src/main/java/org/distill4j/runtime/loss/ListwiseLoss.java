package org.distill4j.runtime.loss;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;

/**
 * What the losses of lists have in common: the teacher's order is the same in every epoch. Their
 * first input is the teacher's scores [batch, classes] or what {@link ListPreparation} made of
 * them.
 */
interface ListwiseLoss extends Preparable {

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
