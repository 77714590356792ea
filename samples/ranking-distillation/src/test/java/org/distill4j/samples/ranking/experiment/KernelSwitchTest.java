package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares a training step of each scheme with the fast kernels and with plain ND4J, in one
 * process: forward pass with dropout, all losses, and the gradient of all parameters. They differ
 * only by rounding.
 */
final class KernelSwitchTest {

  /** The relative error bound of a loss. */
  private static final double LOSS_BOUND = 2e-5;

  /** The error bound of the gradient, relative to its norm. */
  private static final double GRADIENT_BOUND = 2e-4;

  @TempDir private Path folder;

  /** The losses and the gradient of a step. */
  private record Step(Map<String, Double> losses, INDArray gradient) {}

  @Test
  void switchingChangesResultsByRoundingAlone() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Schemes schemes = Schemes.onClassPath();
    ComputationGraph teacher = teacher(data, schemes);

    for (Distillation scheme : schemes.all()) {
      Distiller distiller = scheme.distiller(dimensions(data), ShortLists.of(scheme)).prepared();
      Examples examples =
          data.questions()
              .examples()
              .with(
                  new SignalRecorder(teacher, distiller.signals(), 64)
                      .record(data.questions().examples(), TrainingListener.silent())
                      .columns());

      Step fast = step("cpu", distiller.distillation(5), examples);
      Step plain = step("nd4j", distiller.distillation(5), examples);

      plain.losses.forEach(
          (loss, value) ->
              assertWithMessage("%s, %s", scheme, loss)
                  .that(fast.losses.get(loss))
                  .isWithin(LOSS_BOUND * Math.abs(value) + 1e-7)
                  .of(value));
      double difference = plain.gradient.distance2(fast.gradient);
      double length = plain.gradient.norm2Number().doubleValue();
      assertWithMessage("%s, gradient", scheme)
          .that(difference / length)
          .isLessThan(GRADIENT_BOUND);
      assertWithMessage("%s, as if nothing was switched", scheme)
          .that(difference)
          .isGreaterThan(0.0);
    }
  }

  private static ComputationGraph teacher(RankingData data, Schemes schemes) {
    TrainingGraph alone =
        schemes.get(Schemes.UNDISTILLED).distiller(dimensions(data), Map.of()).studentTraining(3);
    return new Trainer(
            RankingSettings.defaults().individual().toBuilder().epochs(2).batchSize(16).build(),
            TrainingListener.silent())
        .train(alone, data.questions().examples(), Optional.empty())
        .graph();
  }

  private static Map<String, Integer> dimensions(RankingData data) {
    return RankingDimensions.with(
        data.dimensions(), RankingDimensions.WIDTH, RankingSettings.WIDTH);
  }

  private static Step step(String kernels, TrainingGraph training, Examples examples) {
    String before = System.getProperty(KernelSelection.PROPERTY);
    System.setProperty(KernelSelection.PROPERTY, kernels);
    try {
      GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
      Batch batch =
          new Batches(examples, runner.inputs(), DataType.FLOAT)
              .batch(IntStream.range(0, 32).toArray());
      runner.forward(batch.values(), true, 7);
      Map<String, Double> losses = new HashMap<>();
      for (String node : List.copyOf(training.weights().keySet())) {
        losses.put(node, runner.value(node).array().getDouble(0));
      }
      runner.backward(training.weights());
      return new Step(losses, runner.gradients().dup());
    } finally {
      if (before == null) {
        System.clearProperty(KernelSelection.PROPERTY);
      } else {
        System.setProperty(KernelSelection.PROPERTY, before);
      }
    }
  }
}
