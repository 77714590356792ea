package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy against the teacher's best answer (DeiT, Touvron et al. 2021, eq. 3); of equal
 * scores, the answer at a lower index. The mean over the batch.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or logits at each step or place as
 * {@link LogitRows} has them. Finite for all finite logits.
 */
public record HardDistillationLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.of(pass, 0, 1);
    if (rows.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray none = rows.buffer("none");
    pass.kernels().elements().fill(0, none);
    INDArray target = rows.buffer("target");
    pass.kernels().answers().labelsAndTop(none, rows.matrix(0), 1, target);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, rows.matrix(1), 1, target));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.of(pass, 0, 1).passOn(1, outputGradient, 1);
  }
}
