package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy against smoothed labels (Szegedy et al. 2016, section 7): the target is (1 - s) y /
 * sum(y) + s / classes, with s spread over all classes, the annotated ones included. The mean over
 * the batch; an example without any label contributes zero.
 *
 * <p>Inputs: logits [batch, classes], labels [batch, classes]. Finite for all finite logits.
 *
 * @param smoothing s, from 0 to 1
 */
public record LabelSmoothingLoss(double smoothing) implements Layer {

  /** Checks the range. */
  public LabelSmoothingLoss {
    Ranges.check(
        "smoothing", smoothing, smoothing >= 0 && smoothing <= 1, "at least 0 and at most 1");
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray logits = pass.input(0);
    INDArray labels = pass.input(1);
    LossInputs.requireEqualShapes("logits", logits, "labels", labels);
    Kernels kernels = pass.kernels();
    INDArray target = pass.buffer("target", logits.shape());
    kernels.rows().normalise(labels, target);
    // (1 - s) y + s mean(y) = y - s (y - mean(y)): zeros stay where there is no label.
    INDArray centred = pass.buffer("centred", logits.shape());
    kernels.norms().centreRows(target, centred);
    kernels.elements().addScaled(-smoothing, centred, target);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, logits, 1, target));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(0).shape());
    LossInputs.passOn(pass, 0, outputGradient, 1, gradient);
  }
}
