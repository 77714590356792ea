package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.ClassWeights;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Weights of examples and classes, and examples without labels beside labelled ones. */
final class ExampleWeightsTest {

  private static final double TOLERANCE = 1e-6;

  /** Example 0 has a label, example 1 another, example 2 none. */
  private static final LabelColumn LABELS =
      new LabelColumn(TinyTask.CLASSES, new int[][] {{0}, {1}, {}});

  private final TrainingGraph training = new TinyDistiller().distillation(1);
  private GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
  private final Examples examples =
      Examples.builder()
          .input("question", new TokenColumn(new int[][] {{0, 3}, {1}, {2, 4, 5}}))
          .label("annotated", LABELS)
          .input(
              "teacher/" + training.signals().get(0),
              new FeatureColumn(
                  new float[][] {{1, 2, 3, 0, 0, 0}, {0, 0, 1, 0, 4, 0}, {5, 0, 0, 0, 0, 1}}))
          .build();

  private double[] gradient(Map<String, Double> losses, double[] weights, int... batch) {
    Batches batches = new Batches(examples, runner.inputs(), DataType.FLOAT);
    runner.gradients().assign(0);
    runner.forward(batches.batch(batch).values(), false, 0);
    runner.backward(losses, Optional.ofNullable(weights));
    INDArray gradients = runner.gradients();
    return gradients.toDoubleVector();
  }

  @Test
  void gradientsAreThoseOfTheWeightedMean() {
    double[] weighted = gradient(training.weights(), new double[] {0.5, 1.5, 0}, 0, 1, 2);
    double[] first = gradient(training.weights(), null, 0);
    double[] second = gradient(training.weights(), null, 1);

    for (int i = 0; i < weighted.length; i++) {
      assertThat(weighted[i]).isWithin(TOLERANCE).of((0.5 * first[i] + 1.5 * second[i]) / 3);
    }
  }

  /** The weight of the loss is its own parameter, which is not weighted. */
  @Test
  void lossesOfLearnedWeightAreWeighted() {
    LossNode soft =
        LossNode.of(
            "softAnswers",
            1,
            new VanillaDistillationLoss(2, true),
            LossInput.teacher("answer"),
            LossInput.student("answer"));
    TrainingGraph learned = new TinyDistiller(24, 6, soft.learned(0.5)).distillation(1);
    runner = new GraphRunner(learned.initialised(), learned.lossNodes());
    Map<String, Double> loss = Map.of("loss/softAnswers", 1.0);

    double[] weighted = gradient(loss, new double[] {0.5, 1.5, 0}, 0, 1, 2);
    double[] first = gradient(loss, null, 0);
    double[] second = gradient(loss, null, 1);

    int ofStudent = (int) new TinyDistiller().student().parameters();
    assertThat(weighted.length).isGreaterThan(ofStudent);
    for (int i = 0; i < ofStudent; i++) {
      assertThat(weighted[i]).isWithin(TOLERANCE).of((0.5 * first[i] + 1.5 * second[i]) / 3);
    }
    assertThat(gradient(loss, new double[] {2}, 0)[0]).isWithin(TOLERANCE).of(2 * first[0]);
    assertThat(gradient(loss, new double[] {0, 0, 0}, 0, 1, 2)[0]).isEqualTo(0);
  }

  @Test
  void lossesWithoutLabelsTrainOnUnlabelledExamples() {
    assertThat(largest(gradient(Map.of("loss/answers", 1.0), null, 2))).isEqualTo(0);
    assertThat(largest(gradient(Map.of("loss/softAnswers", 1.0), null, 2))).isGreaterThan(0);
  }

  private static double largest(double[] gradient) {
    double largest = 0;
    for (double value : gradient) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  @Test
  void anExampleOfWeightZeroChangesNothing() {
    Examples all = TinyTask.examples(60, 1);
    double[] weights = new double[60];
    Arrays.fill(weights, 0, 30, 2);
    TrainingSettings settings =
        TrainingSettings.builder().epochs(1).batchSize(60).patience(0).build();
    INDArray weighted = trained(settings, all.weighted(weights));

    assertThat(weighted).isNotEqualTo(trained(settings, all));
    assertThat(all.weighted(weights).fingerprint()).isNotEqualTo(all.fingerprint());
    double[] ones = new double[60];
    Arrays.fill(ones, 7);
    assertWithMessage("only relations of weights count")
        .that(trained(settings, all.weighted(ones)))
        .isEqualTo(trained(settings, all));
  }

  private static INDArray trained(TrainingSettings settings, Examples examples) {
    return new Trainer(settings, TrainingListener.silent())
        .train(new TinyDistiller().studentTraining(1), examples, Optional.empty())
        .graph()
        .params();
  }

  @Test
  void balancedClassesCountEqually() {
    LabelColumn labels = new LabelColumn(3, new int[][] {{0}, {0}, {0}, {1}, {}, {0, 1}});
    double[] weights = ClassWeights.balanced(labels);

    assertThat(weights[0]).isWithin(TOLERANCE).of(5 / (2 * 3.5));
    assertThat(weights[3]).isWithin(TOLERANCE).of(5 / (2 * 1.5));
    assertThat(weights[4]).isEqualTo(1);
    assertThat(weights[5]).isWithin(TOLERANCE).of((weights[0] + weights[3]) / 2);
    assertThat(ClassWeights.of(labels, 2, 4, 0)[5]).isWithin(TOLERANCE).of(3);
  }
}
