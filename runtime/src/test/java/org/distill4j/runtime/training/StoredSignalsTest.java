package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.teacher.store.SignalStore;
import org.distill4j.runtime.teacher.store.SignalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that records to a folder. */
final class StoredSignalsTest {

  private static final Examples EXAMPLES = TinyTask.examples(100, 1);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(30).learningRate(0.04).seed(3).build();

  @TempDir private Path folder;

  /** Hears the order of events. */
  private static final class Events implements TrainingListener {

    final List<String> heard = new ArrayList<>();

    @Override
    public void signalsExpected(long bytes, Optional<Path> place) {
      heard.add("expected %s in %s".formatted(bytes, place.isPresent() ? "folder" : "memory"));
    }

    @Override
    public void phaseStarted(String phase) {
      heard.add(phase);
    }

    @Override
    public void recorded(int done, int total) {
      heard.add("recorded " + done);
    }

    @Override
    public void stored(String line) {
      heard.add(line.substring(0, line.indexOf(',')));
    }
  }

  private static DistillationRun run(TrainingListener listener) {
    return new DistillationRun(
        new TinyDistiller(), EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, listener);
  }

  private static float[] parameters(DistillationResult result) {
    return result.distilled().graph().params().toFloatVector();
  }

  @Test
  void trainsTheSameStudentBitForBitAndTellsTheSizeFirst() {
    Events inMemory = new Events();
    Events first = new Events();
    Events second = new Events();

    DistillationResult expected = run(inMemory).run();
    DistillationResult recorded = run(first).withSignals(SignalStore.in(folder)).run();
    DistillationResult read = run(second).withSignals(SignalStore.in(folder)).run();

    assertThat(parameters(recorded)).isEqualTo(parameters(expected));
    assertThat(parameters(read)).isEqualTo(parameters(expected));
    assertThat(recorded.distilled().provenance()).isEqualTo(expected.distilled().provenance());
    assertThat(read.distilled().provenance()).isEqualTo(expected.distilled().provenance());
    assertThat(inMemory.heard.get(0)).isEqualTo("expected 2400 in memory");
    assertThat(first.heard)
        .containsExactly(
            "expected 3600 in folder",
            "teacher",
            "student",
            "teacher signals",
            "recorded 30",
            "recorded 60",
            "recorded 90",
            "recorded 100",
            "distilled student")
        .inOrder();
    assertThat(second.heard)
        .containsExactly(
            "expected 3600 in folder",
            "teacher",
            "student",
            "teacher signals",
            "recorded already",
            "distilled student")
        .inOrder();
    assertThat(recorded.signalBytes()).isEqualTo(3600);
  }

  @Test
  void otherFormsTrainStudentsCloseToThis() {
    DistillationRun run = run(TrainingListener.silent());
    SignalStore half = SignalStore.in(folder.resolve("half")).as(SignalType.FLOAT16);
    SignalStore best = SignalStore.in(folder.resolve("best")).as(SignalType.topK(3));

    float[] exact = distilled(run);
    float[] ofHalf = distilled(run.withSignals(half));
    float[] ofBest = distilled(run.withSignals(best));

    assertThat(ofHalf).isNotEqualTo(exact);
    assertThat(ofBest).isNotEqualTo(exact);
    assertThat(distance(ofHalf, exact)).isLessThan(0.01);
    assertThat(distance(ofBest, exact)).isLessThan(0.3);
  }

  private static float[] distilled(DistillationRun run) {
    var signals = run.record(new TinyDistiller().teacher().initialised(5));
    return run.trainDistilled(signals).graph().params().toFloatVector();
  }

  private static double distance(float[] one, float[] other) {
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }
}
