package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.ElementKernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One minus the cosine of the student's and the teacher's features (DistilBERT, Sanh et al. 2019,
 * section 2): the mean over the examples, or over all steps of the batch that no mask excludes. A
 * vector of zeros has the cosine 0 and no gradient.
 *
 * <p>Inputs: teacher [batch, features] or [batch, steps, features], student of the same shape.
 */
public record CosineDistanceLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray teacher = rows.buffer("teacher");
    UnitRows.of(pass, "teacher lengths", rows.matrix(0), teacher);
    INDArray student = rows.buffer("student");
    INDArray lengths = UnitRows.of(pass, "lengths", rows.matrix(1), student);
    ElementKernels elements = pass.kernels().elements();
    double cosine = elements.dot(teacher, student) / rows.count();
    INDArray gradient = rows.buffer("gradient");
    UnitRows.gradient(pass, student, lengths, teacher, gradient);
    elements.scale(-1.0 / rows.count(), gradient);
    return LossInputs.value(pass, 1 - cosine);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.of(pass, 0, 1).passOn(1, outputGradient, 1);
  }
}
