package org.distill4j.runtime.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.api.AdamStep;
import org.distill4j.runtime.kernel.api.Kernels;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Training steps on drawn batches. */
final class Steps {

  private final TrainingGraph training;
  private final GraphRunner runner;
  private final Kernels kernels = KernelSelection.kernels(DataType.FLOAT);
  private final INDArray mean;
  private final INDArray variance;

  Steps(TrainingGraph training) {
    this.training = training;
    this.runner = new GraphRunner(training.initialised(), training.lossNodes());
    this.mean = Nd4j.zeros(DataType.FLOAT, runner.parameters().length());
    this.variance = Nd4j.zeros(DataType.FLOAT, runner.parameters().length());
  }

  /** A batch of texts of 3 to all steps, with one label each. */
  static Map<String, Value> batch(long seed, int batch, int steps, int vocabulary, int classes) {
    Random random = new Random(seed);
    int[][] words = new int[batch][steps];
    float[][] mask = new float[batch][steps];
    float[][] labels = new float[batch][classes];
    float[][] teacher = new float[batch][classes];
    for (int i = 0; i < batch; i++) {
      int length = 3 + random.nextInt(steps - 2);
      for (int step = 0; step < length; step++) {
        words[i][step] = random.nextInt(vocabulary);
        mask[i][step] = 1;
      }
      labels[i][random.nextInt(classes)] = 1;
      for (int j = 0; j < classes; j++) {
        teacher[i][j] = (float) random.nextGaussian();
      }
    }
    Map<String, Value> values = new HashMap<>();
    values.put("words", new Value(Nd4j.createFromArray(words), Nd4j.createFromArray(mask)));
    values.put(TrainingGraph.labelInput("annotated"), Value.of(Nd4j.createFromArray(labels)));
    values.put(TrainingGraph.teacherInput("answer"), Value.of(Nd4j.createFromArray(teacher)));
    return values;
  }

  /** One step; returns the loss against labels before it. */
  double run(Map<String, Value> batch, int step) {
    runner.forward(batch, true, step);
    double loss = runner.value("loss/answers").array().getDouble(0);
    runner.backward(training.weights());
    double norm = kernels.elements().norm(runner.gradients());
    double factor = Math.min(1, 5 / norm);
    kernels
        .optimisers()
        .adam(
            new AdamStep(step, 1e-2, 0.9, 0.999, 1e-8, 0.01, factor),
            runner.parameters(),
            runner.gradients(),
            mean,
            variance);
    return loss;
  }

  GraphRunner runner() {
    return runner;
  }
}
