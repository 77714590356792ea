package org.distill4j.runtime.golden;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One step of each sequence, [batch, steps, features] to [batch, features].
 *
 * @param step the number of the step
 */
record StepPicker(int step) implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    return part(pass.input(0)).dup('c');
  }

  private INDArray part(INDArray x) {
    return x.get(NDArrayIndex.all(), NDArrayIndex.point(step), NDArrayIndex.all());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    pass.inputGradient(0).assign(0);
    part(pass.inputGradient(0)).assign(outputGradient);
  }
}
