package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Factor transfer (Kim et al. 2018, eq. 3): |s - t|^power of the factors of student and teacher,
 * each normalised to length 1, the mean over all elements. A factor of zeros stays zero and has no
 * gradient.
 *
 * <p>Inputs: teacher [batch, ...], student of the same shape; all axes after the first form one
 * vector.
 *
 * @param power 1 or 2
 */
public record FactorTransferLoss(int power) implements Layer {

  /** Checks the range. */
  public FactorTransferLoss {
    Ranges.check("power", power, power == 1 || power == 2, "1 or 2");
  }

  @Override
  public INDArray forward(Pass pass) {
    LossInputs.requireAlike(pass.input(0), pass.input(1));
    INDArray teacher = LossInputs.flat(pass.input(0));
    INDArray student = LossInputs.flat(pass.input(1));
    INDArray unit = pass.buffer("unit", student.shape());
    UnitRows.of(pass, "lengths", student, unit);
    INDArray slope = pass.buffer("slope", student.shape());
    UnitRows.of(pass, "teacher lengths", teacher, slope);
    ElementKernels elements = pass.kernels().elements();
    elements.scale(-1, slope);
    elements.add(unit, slope);
    double sum;
    if (power == 1) {
      INDArray sign = pass.buffer("sign", student.shape());
      elements.sign(slope, sign);
      sum = elements.dot(slope, sign);
      elements.copy(sign, slope);
    } else {
      sum = elements.dot(slope, slope);
      elements.scale(2, slope);
    }
    return LossInputs.value(pass, sum / student.length());
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      INDArray gradient = LossInputs.flat(pass.inputGradient(1));
      INDArray unit = pass.buffer("unit", gradient.shape());
      INDArray lengths = pass.buffer("lengths", gradient.size(0));
      UnitRows.gradient(pass, unit, lengths, pass.buffer("slope", gradient.shape()), gradient);
      double factor = outputGradient.getDouble(0) / gradient.length();
      pass.kernels().elements().scale(factor, gradient);
    }
  }
}
