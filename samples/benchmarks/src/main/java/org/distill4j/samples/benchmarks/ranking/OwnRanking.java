package org.distill4j.samples.benchmarks.ranking;

import java.util.Map;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;
import org.distill4j.samples.benchmarks.measure.Work;
import org.distill4j.samples.benchmarks.own.KernelChoice;
import org.distill4j.testing.LayerRun;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A ranking loss of distill4j with its gradient; the teacher is recorded if possible. */
final class OwnRanking {

  private final LayerRun step;
  private final INDArray one = Nd4j.ones(DataType.FLOAT, 1);
  private final INDArray recorded;

  OwnRanking(Layer loss, RankingScores scores) {
    long batch = RankingScores.BATCH;
    long classes = scores.classes();
    INDArray teacher = array(scores.teacher(), batch, classes);
    INDArray student = array(scores.student(), batch, classes);
    if (loss instanceof Preparable preparable) {
      LayerRun preparation = run(preparable.preparation()).input(teacher, null, false);
      if (preparable.preparedInputs() == 2) {
        INDArray passes = array(scores.passes(), batch, RankingScores.PASSES, classes);
        preparation.input(passes, null, false);
      }
      this.recorded = preparation.forward();
      this.step = run(preparable.prepared()).input(recorded, null, false);
    } else {
      this.recorded = null;
      this.step = run(loss).input(teacher, null, false);
    }
    step.input(student, null, true);
  }

  private static LayerRun run(Layer layer) {
    return new LayerRun(layer, true, KernelChoice.fast(), DataType.FLOAT);
  }

  private static INDArray array(float[] values, long... shape) {
    return Nd4j.createFromArray(values).reshape('c', shape);
  }

  /** Returns the recorded values; null if the loss reads the teacher's scores. */
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

  /** Returns the gradient with respect to the student's scores, [batch, classes]. */
  float[] gradient() {
    return step.inputGradient(step.inputs() - 1).dup().data().asFloat();
  }
}
