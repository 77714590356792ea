package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy of logits z [batch, classes] against labels y [batch, classes]: per example -sum_a
 * (y_a / sum y) log softmax(z)_a, the mean over the batch. With labels of 0 and 1 it is the mean
 * over the annotated answers (ranking distillation, CVPR 2024, eq. 2). An example without any label
 * contributes zero.
 *
 * <p>Also of logits [batch, steps, classes] against the class of each step [batch, steps], and of
 * [batch, classes, height, width] against that of each place [batch, height, width]: the mean over
 * all steps or places of the batch that are neither masked nor ignored, 0 if there is none.
 *
 * <p>Inputs: logits, labels. Finite for all finite logits.
 */
public record CrossEntropyLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.labelled(pass, 1, 0);
    if (rows.isIndexed()) {
      return LossInputs.value(pass, rows.labelCrossEntropy(0, 0));
    }
    INDArray weights = rows.buffer("weights");
    pass.kernels().rows().normalise(pass.input(1), weights);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, pass.input(0), 1, weights));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.labelled(pass, 1, 0).passOn(0, outputGradient, 1);
  }
}
