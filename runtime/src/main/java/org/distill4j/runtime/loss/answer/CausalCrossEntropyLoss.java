package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy of the logits of each step against the class of the next step, as causal language
 * models are trained: -log softmax(z_t)_y(t+1), the mean over all steps of the batch that are not
 * masked and whose next step has a label that is neither masked nor ignored; 0 if there is none.
 * The label of the first step and the logits of the last one are not used.
 *
 * <p>Inputs: logits [batch, steps, classes]; class indices [batch, steps], -1 where a step is
 * ignored: labels, or the tokens of the network's input. Finite for all finite logits.
 */
public record CausalCrossEntropyLoss() implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    LogitRows rows = LogitRows.ofNextStep(pass, 1, 0);
    return LossInputs.value(pass, rows.labelCrossEntropy(0, 0));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.ofNextStep(pass, 1, 0).passOn(0, outputGradient, 1);
  }
}
