package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cross-entropy against the annotated answers and the teacher's best ones (pseudo labels): the
 * target is the union of the answers with a label that is not 0 and of the top answers of the
 * teacher, all of equal weight. Of equal scores of the teacher, those at a lower index come first.
 * The mean over the batch.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], labels [batch, classes]. Finite
 * for all finite logits.
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
    INDArray student = pass.input(1);
    LossInputs.requireEqualShapes("teacher", pass.input(0), "student", student);
    LossInputs.requireEqualShapes("student", student, "labels", pass.input(2));
    INDArray target = pass.buffer("target", student.shape());
    pass.kernels().answers().labelsAndTop(pass.input(2), pass.input(0), top, target);
    pass.kernels().rows().normalise(target, target);
    return LossInputs.value(pass, LossInputs.crossEntropy(pass, student, 1, target));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    INDArray gradient = pass.buffer("gradient", pass.input(1).shape());
    LossInputs.passOn(pass, 1, outputGradient, 1, gradient);
  }
}
