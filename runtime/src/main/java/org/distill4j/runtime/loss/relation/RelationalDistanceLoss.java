package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares the distances between the examples of a batch (relational knowledge distillation, Park
 * et al. 2019, section 3.2.1): with d_ij the distance of two examples and m the mean over all pairs
 * of two different ones, the Huber loss of d_ij / m in the student against the same in the teacher,
 * the mean over all batch * batch pairs. The student's m is differentiated.
 *
 * <p>Inputs: teacher [batch, ...], student [batch, ...]; all axes after the first form one vector.
 * The loss of a batch of one example is zero. Distances below 1e-6 count as 1e-6 and have no
 * gradient.
 */
public record RelationalDistanceLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    Relations.Distances distances = Relations.distances(pass);
    double loss =
        pass.kernels()
            .relations()
            .relationalDistance(distances.teacher(), distances.student(), distances.gradient());
    return LossInputs.value(pass, loss);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    Relations.passOn(pass, outputGradient);
  }
}
