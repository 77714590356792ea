package org.distill4j.runtime.loss.ranking;

import java.util.Arrays;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.ranking.list.ListBatch;
import org.distill4j.runtime.ranking.list.ListPreparer;
import org.distill4j.runtime.ranking.list.ListRanking;
import org.distill4j.runtime.ranking.list.Reduction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The forward pass of listwise losses, which leaves the gradient in the buffer "gradient". */
final class ListwiseForward {

  private ListwiseForward() {}

  static INDArray run(Pass pass, ListRanking ranking) {
    INDArray student = pass.input(1);
    boolean isPrepared = pass.shape(0).length > student.rank();
    if (isPrepared) {
      requirePrepared(pass.shape(0), student);
    } else {
      LossInputs.requireEqualShapes("teacher", pass.input(0), "student", student);
    }
    INDArray gradient = pass.buffer("gradient", student.shape());
    ListBatch batch = pass.workspace(ListBatch.class, () -> new ListBatch(ranking));
    ListBatch.Sums sums = batch.run(pass.rows(0), isPrepared, student, gradient, pass.random());
    double terms =
        ranking.reduction() == Reduction.PAIRS ? Math.max(1, sums.pairs()) : student.size(0);
    pass.kernels().elements().scale(1 / terms, gradient);
    return LossInputs.value(pass, sums.value() / terms);
  }

  private static void requirePrepared(long[] prepared, INDArray student) {
    long[] expected = {student.size(0), ListPreparer.ROWS, student.size(1)};
    if (!Arrays.equals(prepared, expected)) {
      throw new IllegalArgumentException(
          "Prepared inputs must be "
              + Arrays.toString(expected)
              + " where the student's scores are "
              + Arrays.toString(student.shape())
              + ", but is "
              + Arrays.toString(prepared));
    }
  }
}
