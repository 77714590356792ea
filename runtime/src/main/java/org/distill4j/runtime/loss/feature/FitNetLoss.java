package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean squared difference of features (FitNets, Romero et al. 2015, eq. 3, as a mean over all
 * elements). In a sequence with a mask, each example contributes the mean over its own steps; an
 * example without any step contributes zero.
 *
 * <p>Inputs: teacher [batch, features], [batch, steps, features] or [batch, channels, height,
 * width], student of the same shape.
 */
public record FitNetLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireAlike(teacher, student);
    ElementKernels elements = pass.kernels().elements();
    INDArray difference = pass.buffer("difference", student.shape());
    elements.copy(student, difference);
    elements.addScaled(-1, teacher, difference);
    INDArray gradient = pass.buffer("gradient", student.shape());
    elements.copy(difference, gradient);
    StepWeights.of(pass, 1, 0).scale(gradient);
    return LossInputs.value(pass, elements.dot(difference, gradient) / student.size(-1));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(1).shape());
    LossInputs.passOn(pass, 1, outputGradient, 2.0 / gradient.size(-1), gradient);
  }
}
