package org.distill4j.runtime.loss.candidate;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.array.Shapes;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Selects the teacher's best answers: scores [batch, classes] or [batch, steps, classes] to the
 * same with 2 candidates columns, the indices of the best answers, best first, followed by the
 * logarithms of their probabilities among all answers. Of equal scores, the answer at a lower index
 * comes first.
 *
 * @param top the greatest number of candidates, at least 1
 */
public record CandidatePreparation(int top) implements Layer {

  /** Checks the range. */
  public CandidatePreparation {
    Ranges.atLeastOne("top", top);
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray scores = pass.input(0);
    int classes = Shapes.columns(scores);
    long[] shape = scores.shape().clone();
    shape[shape.length - 1] = 2L * Math.min(top, classes);
    INDArray prepared = pass.buffer("prepared", shape);
    HostRows from = HostRows.reading(scores);
    HostRows to = HostRows.writing(prepared);
    Parallel.run(
        Shapes.rows(scores),
        1,
        (begin, end) -> {
          Candidates candidates = new Candidates();
          double[] row = new double[classes];
          double[] target = new double[to.columns()];
          for (int i = begin; i < end; i++) {
            from.read(i, row);
            candidates.select(row, top);
            candidates.write(target);
            to.write(i, target);
          }
        });
    return prepared;
  }

  /** Throws, because the input is constant. */
  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    throw new UnsupportedOperationException("A preparation has no gradient");
  }
}
