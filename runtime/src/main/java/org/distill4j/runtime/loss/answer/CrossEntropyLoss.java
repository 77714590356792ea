package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy of logits z [batch, classes] against labels y [batch, classes]: per example -sum_a
 * (y_a / sum y) log softmax(z)_a, the mean over the batch. With labels of 0 and 1 it is the mean
 * over the annotated answers (ranking distillation, CVPR 2024, eq. 2). An example without any label
 * contributes zero.
 *
 * <p>Inputs: logits, labels. Finite for all finite logits.
 */
public record CrossEntropyLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray logits = pass.input(0);
    INDArray labels = pass.input(1);
    LossInputs.requireEqualShapes("logits", logits, "labels", labels);
    INDArray weights = pass.buffer("weights", logits.shape());
    pass.kernels().rows().normalise(labels, weights);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, logits, 1, weights));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(0).shape());
    LossInputs.passOn(pass, 0, outputGradient, 1, gradient);
  }
}
