package org.distill4j.runtime.loss;

import java.util.function.Supplier;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.ranking.ListBatch;
import org.distill4j.runtime.ranking.ListLoss;
import org.distill4j.runtime.ranking.Reduction;
import org.distill4j.runtime.ranking.Sublists;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The forward of listwise losses, which leaves the gradient in the buffer "gradient". */
final class ListwiseForward {

  private ListwiseForward() {}

  static INDArray run(Pass pass, Sublists sublists, Supplier<ListLoss> loss, Reduction reduction) {
    INDArray teacher = pass.input(0);
    INDArray student = pass.input(1);
    LossInputs.requireEqualShapes("teacher", teacher, "student", student);
    INDArray gradient = pass.buffer("gradient", student.shape());
    ListBatch.Sums sums =
        new ListBatch(sublists, loss).run(teacher, student, gradient, pass.random());
    double terms = reduction == Reduction.PAIRS ? Math.max(1, sums.pairs()) : student.size(0);
    pass.kernels().elements().scale(1 / terms, gradient);
    return LossInputs.value(pass, sums.value() / terms);
  }
}
