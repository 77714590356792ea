package org.distill4j.runtime.loss.relation;

import org.distill4j.runtime.kernel.api.RelationKernels;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The distances between the examples of a batch, for losses of teacher and student. */
final class Relations {

  /**
   * Squared distances.
   *
   * @param teacher [batch, batch]
   * @param student [batch, batch]
   * @param gradient [batch, batch], for the derivative with respect to the student's
   */
  record Distances(INDArray teacher, INDArray student, INDArray gradient) {}

  private Relations() {}

  static Distances distances(Pass pass) {
    long batch = pass.input(1).size(0);
    LossInputs.requireEqualBatches(pass.input(0), pass.input(1));
    RelationKernels relations = pass.kernels().relations();
    INDArray teacher = pass.buffer("teacher's distances", batch, batch);
    relations.squaredDistances(LossInputs.flat(pass.input(0)), teacher);
    INDArray student = pass.buffer("student's distances", batch, batch);
    relations.squaredDistances(LossInputs.flat(pass.input(1)), student);
    return new Distances(teacher, student, pass.buffer("gradient", batch, batch));
  }

  /** Computes the gradient of the student's features from that of the squared distances. */
  static void passOn(Pass pass, INDArray outputGradient) {
    if (pass.needsInputGradient(1)) {
      long batch = pass.input(1).size(0);
      INDArray gradient = pass.buffer("gradient", batch, batch);
      INDArray laplacian = pass.buffer("laplacian", batch, batch);
      pass.kernels().relations().laplacian(gradient, laplacian);
      pass.kernels().elements().scale(outputGradient.getDouble(0), laplacian);
      INDArray student = LossInputs.flat(pass.input(1));
      INDArray target = LossInputs.flat(pass.inputGradient(1));
      pass.kernels().matrices().product(laplacian, false, student, false, false, target);
    }
  }
}
