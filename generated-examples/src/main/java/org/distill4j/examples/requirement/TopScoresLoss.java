package org.distill4j.examples.requirement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link TopScores}: [batch, classes] twice to [1].
 *
 * @param top the number of scores compared per example
 */
public record TopScoresLoss(int top) implements Layer {

  @Override
  public INDArray forward(Pass pass) {
    INDArray teacher = pass.input(0);
    double sum = 0;
    for (int row = 0; row < teacher.size(0); row++) {
      for (int column : best(teacher, row)) {
        double difference = pass.input(1).getDouble(row, column) - teacher.getDouble(row, column);
        sum += difference * difference;
      }
    }
    return pass.buffer("loss", 1).assign(sum / (top * teacher.size(0)));
  }

  @Override
  public void backward(Pass pass, INDArray outputGradient) {
    if (!pass.needsInputGradient(1)) {
      return;
    }
    INDArray teacher = pass.input(0);
    INDArray gradient = pass.inputGradient(1);
    gradient.assign(0);
    double factor = 2 * outputGradient.getDouble(0) / (top * teacher.size(0));
    for (int row = 0; row < teacher.size(0); row++) {
      for (int column : best(teacher, row)) {
        double difference = pass.input(1).getDouble(row, column) - teacher.getDouble(row, column);
        gradient.putScalar(row, column, factor * difference);
      }
    }
  }

  /** Returns the columns of the teacher's highest scores in a row. */
  private List<Integer> best(INDArray teacher, int row) {
    return IntStream.range(0, (int) teacher.size(1))
        .boxed()
        .sorted(Comparator.comparingDouble(column -> -teacher.getDouble(row, column)))
        .limit(top)
        .toList();
  }
}
