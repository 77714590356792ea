package org.distill4j.runtime.loss.answer;

import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.distill4j.runtime.loss.LogitRows;
import org.distill4j.runtime.loss.LossInputs;
import org.distill4j.runtime.loss.Ranges;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Distillation from a stronger teacher (DIST, Huang et al. 2022): with p and q the softmax of the
 * teacher's and the student's logits divided by T, T^2 (between (1 - mean over the examples of the
 * correlation of their rows of p and q) + within (1 - mean over the classes of the correlation of
 * their columns)). Correlations are Pearson's; where a row or column is constant, its correlation
 * is zero.
 *
 * <p>Inputs: teacher [batch, classes], student [batch, classes], or logits at each step or place as
 * {@link LogitRows} has them. In a batch of one example all columns are constant.
 *
 * @param between the weight of the correlation of rows, at least 0
 * @param within the weight of the correlation of columns, at least 0
 * @param temperature T, above 0: larger is softer
 */
public record DistLoss(double between, double within, double temperature) implements Layer {

  /** Checks the ranges. */
  public DistLoss {
    Ranges.notNegative("between", between);
    Ranges.notNegative("within", within);
    Ranges.temperature(temperature);
  }

  @Override
  public INDArray forward(Pass pass) {
    LogitRows logits = LogitRows.of(pass, 0, 1);
    if (logits.isEmpty()) {
      return LossInputs.value(pass, 0);
    }
    INDArray p = logits.buffer("p");
    softened(pass, logits.matrix(0), p);
    INDArray q = logits.buffer("q");
    softened(pass, logits.matrix(1), q);
    long batch = q.size(0);
    long classes = q.size(1);

    // The gradient receives the derivative of the rows' part, then that of the columns' part.
    INDArray gradient = pass.buffer("gradient", batch, classes);
    double rows = Correlation.of(pass, "rows", p, q, gradient);
    pass.kernels().elements().scale(between, gradient);
    INDArray teacherColumns = pass.buffer("p columns", classes, batch);
    pass.kernels().matrices().transpose(p, teacherColumns);
    INDArray ownColumns = pass.buffer("q columns", classes, batch);
    pass.kernels().matrices().transpose(q, ownColumns);
    INDArray columnGradient = pass.buffer("column gradient", classes, batch);
    double columns = Correlation.of(pass, "columns", teacherColumns, ownColumns, columnGradient);
    INDArray more = pass.buffer("more", batch, classes);
    pass.kernels().matrices().transpose(columnGradient, more);
    pass.kernels().elements().addScaled(within, more, gradient);
    double loss = between * (1 - rows) + within * (1 - columns);
    return LossInputs.value(pass, temperature * temperature * loss);
  }

  private void softened(Pass pass, INDArray logits, INDArray probabilities) {
    pass.kernels().elements().scale(1 / temperature, logits, probabilities);
    pass.kernels().rows().softmax(probabilities, null, probabilities);
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    LogitRows logits = LogitRows.of(pass, 0, 1);
    if (!pass.needsInputGradient(1) || logits.isEmpty()) {
      logits.passOn(1, outputGradient, 0);
      return;
    }
    INDArray target = logits.gradient(1);
    pass.kernels().rows().softmaxGradient(logits.buffer("q"), logits.buffer("gradient"), target);
    pass.kernels().elements().scale(-temperature * outputGradient.getDouble(0), target);
    logits.spread(1, target);
  }
}
