package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Activation boundaries (Heo et al. 2019, eq. 4): the student is to have the teacher's signs before
 * the activation, by a margin m. With a = 1 where the teacher is above 0 and -1 elsewhere, the loss
 * is max(0, m - a s)^2, the sum over all elements divided by the batch.
 *
 * <p>Inputs: teacher [batch, ...] before its activation, student of the same shape.
 *
 * @param margin m, at least 0
 */
public record ActivationBoundaryLoss(double margin) implements Layer {

  /** Checks the range. */
  public ActivationBoundaryLoss {
    Ranges.notNegative("margin", margin);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray student = pass.input(1);
    LossInputs.requireAlike(pass.input(0), student);
    ElementKernels elements = pass.kernels().elements();
    INDArray sign = pass.buffer("sign", student.shape());
    INDArray below = pass.buffer("below", student.shape());
    elements.above(0, pass.input(0), sign);
    elements.fill(-1, below);
    elements.scale(2, sign);
    elements.add(below, sign);
    INDArray own = pass.buffer("own", student.shape());
    elements.multiply(sign, student, own);
    elements.fill(margin, below);
    elements.addScaled(-1, own, below);
    elements.apply(Elementwise.RELU, below, below);
    return LossInputs.value(pass, elements.dot(below, below) / student.size(0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      INDArray gradient = pass.inputGradient(1);
      INDArray sign = pass.buffer("sign", gradient.shape());
      INDArray below = pass.buffer("below", gradient.shape());
      pass.kernels().elements().multiply(sign, below, gradient);
      double factor = -2 * outputGradient.getDouble(0) / gradient.size(0);
      pass.kernels().elements().scale(factor, gradient);
    }
  }
}
