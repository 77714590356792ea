package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy against smoothed labels (Szegedy et al. 2016, section 7): the target is (1 - s) y /
 * sum(y) + s / classes, with s spread over all classes, the annotated ones included. The mean over
 * the batch; an example without any label contributes zero.
 *
 * <p>Inputs: logits [batch, classes], labels [batch, classes]; or logits and labels of steps or
 * places, as {@link CrossEntropyLoss} reads them. Finite for all finite logits.
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
    LogitRows rows = LogitRows.labelled(pass, 1, 0);
    if (rows.isIndexed()) {
      return LossInputs.value(pass, rows.labelCrossEntropy(0, smoothing));
    }
    INDArray logits = pass.input(0);
    Kernels kernels = pass.kernels();
    INDArray target = rows.buffer("target");
    kernels.rows().normalise(pass.input(1), target);
    // (1 - s) y + s mean(y) = y - s (y - mean(y)): zeros stay where there is no label.
    INDArray centred = rows.buffer("centred");
    kernels.norms().centreRows(target, centred);
    kernels.elements().addScaled(-smoothing, centred, target);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, logits, 1, target));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows.labelled(pass, 1, 0).passOn(0, outputGradient, 1);
  }
}
