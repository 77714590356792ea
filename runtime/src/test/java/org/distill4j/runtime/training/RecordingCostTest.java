package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.loss.relation.SimilarityPreservingLoss;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.store.SignalStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cost of signals on disk as a share of a run, of as many examples as {@code
 * -Ddistill4j.signals.cost} says.
 */
@EnabledIfSystemProperty(named = "distill4j.signals.cost", matches = "[0-9]+")
final class RecordingCostTest {

  private static final int ROUNDS = 5;
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(3).batchSize(64).learningRate(0.01).seed(3).build();

  @TempDir private Path folder;

  /** The seconds of recording and of the training that reads the signals. */
  private record Seconds(double recording, double training) {}

  @Test
  void isBelowThreePercent() {
    Examples examples = TinyTask.examples(Integer.getInteger("distill4j.signals.cost"), 1);
    Distiller distiller = distiller();
    DistillationRun run =
        new DistillationRun(
            distiller, examples, Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent());
    TrainingResult teacher = run.trainTeacher();
    double before = teacher.seconds() + run.trainStudent().seconds();
    Map<String, ComputationGraph> graphs = Map.of("", teacher.graph());
    Seconds[] memory = new Seconds[ROUNDS];
    Seconds[] disk = new Seconds[ROUNDS];
    long bytes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      memory[i] = seconds(run, graphs);
      SignalStore store = SignalStore.in(folder.resolve("round " + i));
      disk[i] = seconds(run.withSignals(store), graphs);
      bytes =
          store.expectedBytes(
              new SignalRecorder(teacher.graph(), distiller.signals(), SETTINGS.batchSize()),
              examples);
    }
    double inMemory = before + median(memory);
    double share = (median(disk) - median(memory)) / inMemory;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%.0f MB of signals: run in memory %.2f s, with disk %.2f s (%+.1f %%); recording %.2f"
                + " and %.2f s, training %.2f and %.2f s",
            bytes / 1e6,
            inMemory,
            before + median(disk),
            100 * share,
            Arrays.stream(memory).mapToDouble(Seconds::recording).sorted().toArray()[ROUNDS / 2],
            Arrays.stream(disk).mapToDouble(Seconds::recording).sorted().toArray()[ROUNDS / 2],
            Arrays.stream(memory).mapToDouble(Seconds::training).sorted().toArray()[ROUNDS / 2],
            Arrays.stream(disk).mapToDouble(Seconds::training).sorted().toArray()[ROUNDS / 2]));
    assertThat(share).isLessThan(0.03);
  }

  private static double median(Seconds[] all) {
    return Arrays.stream(all)
        .mapToDouble(it -> it.recording + it.training)
        .sorted()
        .toArray()[ROUNDS / 2];
  }

  private static Distiller distiller() {
    return new TinyDistiller(
        256,
        64,
        LossNode.of(
            "softAnswers",
            0.5,
            new VanillaDistillationLoss(2, true),
            LossInput.teacher("answer"),
            LossInput.student("answer")),
        LossNode.of(
            "similar",
            0.5,
            new SimilarityPreservingLoss(),
            LossInput.teacher("hidden"),
            LossInput.student("hidden")));
  }

  private static Seconds seconds(DistillationRun run, Map<String, ComputationGraph> teacher) {
    long start = System.nanoTime();
    RecordedSignals signals = run.record(teacher);
    double recording = (System.nanoTime() - start) / 1e9;
    // The digest of the signals, which the training computes, is part of its time.
    long begin = System.nanoTime();
    assertThat(run.trainDistilled(signals).epochs()).hasSize(SETTINGS.epochs());
    return new Seconds(recording, (System.nanoTime() - begin) / 1e9);
  }
}
