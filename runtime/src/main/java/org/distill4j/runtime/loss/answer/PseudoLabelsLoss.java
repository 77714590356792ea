package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy against the annotated answers and the teacher's best ones (pseudo labels): the
 * target is the union of the answers with a label that is not 0 and of the top answers of the
 * teacher, all of equal weight. Of equal scores of the teacher, those at a lower index come first.
 * The mean over the batch.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], labels [batch, classes], or logits
 * and labels of steps or places as {@link LogitRows} has them. Finite for all finite logits.
 *
 * @param top the number of the teacher's best answers in the target, at least 1
 */
public record PseudoLabelsLoss(int top) implements Layer {

  /** Checks the range. */
  public PseudoLabelsLoss {
    Ranges.check("top", top, top >= 1, "at least 1");
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.labelled(pass, 2, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray target = rows.buffer("target");
    pass.kernels().answers().labelsAndTop(rows.target(2), rows.matrix(0), top, target);
    pass.kernels().rows().normalise(target, target);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, rows.matrix(1), 1, target));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.labelled(pass, 2, 0, 1).passOn(1, outputGradient, 1);
  }
}
