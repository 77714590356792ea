package org.distill4j.samples.benchmarks.ranking;

import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.benchmarks.own.LayerStep;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A ranking loss of distill4j with its gradient; what can be recorded of the teacher is. */
final class OwnRanking {

  private final LayerStep step;
  private final INDArray one = Nd4j.ones(DataType.FLOAT, 1);
  private final INDArray recorded;

  OwnRanking(Layer loss, RankingScores scores) {
    long batch = RankingScores.BATCH;
    long classes = scores.classes();
    INDArray teacher = array(scores.teacher(), batch, classes);
    INDArray student = array(scores.student(), batch, classes);
    if (loss instanceof Preparable preparable) {
      LayerStep preparation =
          new LayerStep(preparable.preparation(), 0).input(teacher, null, false);
      if (preparable.preparedInputs() == 2) {
        INDArray passes = array(scores.passes(), batch, RankingScores.PASSES, classes);
        preparation.input(passes, null, false);
      }
      this.recorded = preparation.forward();
      this.step = new LayerStep(preparable.prepared(), 0).input(recorded, null, false);
    } else {
      this.recorded = null;
      this.step = new LayerStep(loss, 0).input(teacher, null, false);
    }
    step.input(student, null, true);
  }

  private static INDArray array(float[] values, long... shape) {
    return Nd4j.createFromArray(values).reshape('c', shape);
  }

  /** What was recorded; null where the loss reads the teacher's scores. */
  INDArray recorded() {
    return recorded;
  }

  Work work() {
    return new Work("distill4j", this::run, this::results);
  }

  private float run() {
    float loss = step.forward().getFloat(0);
    step.backward(one);
    return loss;
  }

  private Map<String, float[]> results() {
    float loss = run();
    return Map.of("loss", new float[] {loss}, "gradient", gradient());
  }

  /** The derivative with respect to the student's scores, [batch, classes]. */
  float[] gradient() {
    return step.inputGradient(step.inputs() - 1).dup().data().asFloat();
  }
}
