package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy against the answers of several annotators: an answer has the weight a = min(count /
 * agreeing, 1), and an example the loss -sum(a log softmax(z)) / max(sum(a), 1); the mean over the
 * batch. An example without any answer contributes zero.
 *
 * <p>Inputs: logits [batch, classes], labels [batch, classes], the numbers of annotators that gave
 * each answer. Finite for all finite logits.
 *
 * @param agreeing the number of annotators that gives an answer its full weight, above 0
 */
public record AnnotatorCrossEntropyLoss(double agreeing) implements Layer {

  /** Checks the range. */
  public AnnotatorCrossEntropyLoss {
    Ranges.check("agreeing", agreeing, agreeing > 0, "above 0 and finite");
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray logits = pass.input(0);
    INDArray labels = pass.input(1);
    LossInputs.requireEqualShapes("logits", logits, "labels", labels);
    INDArray target = pass.buffer("target", logits.shape());
    pass.kernels().answers().agreement(labels, agreeing, target);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, logits, 1, target));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(0).shape());
    LossInputs.passOn(pass, 0, outputGradient, 1, gradient);
  }
}
