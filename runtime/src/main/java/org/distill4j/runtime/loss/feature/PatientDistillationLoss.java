package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The squared distance of the student's and the teacher's features, both normalised to length 1
 * (patient knowledge distillation, Sun et al. 2019, eq. 7): the sum over the features, the mean
 * over the batch. A vector of zeros stays zero and has no gradient.
 *
 * <p>Inputs: teacher [batch, features], student of the same shape.
 */
public record PatientDistillationLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    LossInputs.requireAlike(pass.input(0), pass.input(1));
    INDArray student = pass.buffer("student", pass.input(1).shape());
    INDArray lengths = UnitRows.of(pass, "lengths", pass.input(1), student);
    INDArray difference = pass.buffer("difference", student.shape());
    UnitRows.of(pass, "teacher lengths", pass.input(0), difference);
    ElementKernels elements = pass.kernels().elements();
    elements.scale(-1, difference);
    elements.add(student, difference);
    double loss = elements.dot(difference, difference) / student.size(0);
    UnitRows.gradient(pass, student, lengths, difference, pass.buffer("gradient", student.shape()));
    return LossInputs.value(pass, loss);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(1).shape());
    LossInputs.passOn(pass, 1, outputGradient, 2.0 / gradient.size(0), gradient);
  }
}
