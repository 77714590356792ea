package org.distill4j.runtime.step;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.logging.Logger;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.nd4j.linalg.api.ndarray.INDArray;

class TrainingStepTest {

  private static final int VOCABULARY = 50;
  private static final int CLASSES = 7;

  private final String before = System.getProperty(KernelSelection.PROPERTY);

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(KernelSelection.PROPERTY);
    } else {
      System.setProperty(KernelSelection.PROPERTY, before);
    }
  }

  private static Steps steps() {
    return new Steps(new TextModel(VOCABULARY, 16, CLASSES).distillation(3));
  }

  private static Map<String, Value> batch(int seed) {
    return Steps.batch(seed, 12, 6, VOCABULARY, CLASSES);
  }

  @Test
  void theSameSeedGivesTheSameParametersBitForBit() {
    INDArray[] results = new INDArray[2];
    for (int run = 0; run < 2; run++) {
      Steps steps = steps();
      for (int step = 1; step <= 6; step++) {
        steps.run(batch(step % 3), step);
      }
      results[run] = steps.runner().parameters();
    }
    assertThat(results[0].data().asFloat()).isEqualTo(results[1].data().asFloat());
  }

  @Test
  void learnsABatchByHeart() {
    Steps steps = new Steps(new TextModel(VOCABULARY, 16, CLASSES).studentTraining(3));
    double first = steps.run(batch(1), 1);
    double last = first;
    for (int step = 2; step <= 60; step++) {
      last = steps.run(batch(1), step);
    }
    assertThat(first).isGreaterThan(1.5);
    assertThat(last).isLessThan(0.3);
  }

  @Test
  void kernelsAgreeOnTheGradient() {
    INDArray[] gradients = new INDArray[2];
    for (int run = 0; run < 2; run++) {
      System.setProperty(KernelSelection.PROPERTY, run == 0 ? "cpu" : "nd4j");
      TrainingGraph training = new TextModel(VOCABULARY, 16, CLASSES).distillation(3);
      Steps steps = new Steps(training);
      steps.runner().forward(batch(1), true, 1);
      steps.runner().backward(training.weights());
      gradients[run] = steps.runner().gradients();
    }
    assertThat(gradients[0].amaxNumber().doubleValue()).isGreaterThan(0.01);
    assertThat(gradients[0].sub(gradients[1]).amaxNumber().doubleValue()).isLessThan(1e-5);
  }

  @Test
  void valuesStayInTheSameArrays() {
    Steps steps = steps();
    steps.run(batch(1), 1);
    INDArray parameters = steps.runner().parameters();
    steps.runner().forward(batch(1), true, 2);
    INDArray value = steps.runner().value("answer").array();
    steps.runner().forward(batch(2), true, 3);
    assertThat(steps.runner().value("answer").array()).isSameInstanceAs(value);
    assertThat(steps.runner().parameters()).isSameInstanceAs(parameters);
  }

  /** Milliseconds of a step of 2.8 M parameters, batch 128, up to 24 words, 1,000 classes. */
  @Test
  @EnabledIfSystemProperty(named = "distill4j.times", matches = "\\d+")
  void times() {
    double[] times = new double[Integer.getInteger("distill4j.times")];
    Steps steps = new Steps(new TextModel(20_000, 128, 1_000).distillation(3));
    Map<String, Value> one = Steps.batch(1, 128, 24, 20_000, 1_000);
    Map<String, Value> two = Steps.batch(2, 128, 24, 20_000, 1_000);
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      steps.run(i % 2 == 0 ? one : two, i + 1);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
    Arrays.sort(warm);
    Logger.getLogger(TrainingStepTest.class.getName())
        .info(
            String.format(
                "%s: median %.1f ms, least %.1f ms",
                System.getProperty(KernelSelection.PROPERTY, "automatic kernels"),
                warm[warm.length / 2],
                warm[0]));
    assertThat(warm[0]).isGreaterThan(0.0);
  }
}
