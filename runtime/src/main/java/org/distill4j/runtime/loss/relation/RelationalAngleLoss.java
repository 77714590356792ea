package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares the angles between the examples of a batch (relational knowledge distillation, Park et
 * al. 2019, section 3.2.2): the Huber loss of the cosine at each example between any two others,
 * the mean over all batch^3 triples.
 *
 * <p>Inputs: teacher [batch, ...], student [batch, ...]; all axes after the first form one vector.
 * If two examples are equal, their cosines are zero.
 */
public record RelationalAngleLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    Relations.Distances distances = Relations.distances(pass);
    double loss =
        pass.kernels()
            .relations()
            .relationalAngle(distances.teacher(), distances.student(), distances.gradient());
    return LossInputs.value(pass, loss);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Relations.passOn(pass, outputGradient);
  }
}
