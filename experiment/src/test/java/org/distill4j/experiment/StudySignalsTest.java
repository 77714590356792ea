package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.teacher.store.SignalType;
import org.distill4j.runtime.training.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study with a folder keeps the signals of its teachers there. */
final class StudySignalsTest {

  @TempDir private Path folder;

  /** Hears of recordings and of the size before. */
  private static final class Heard implements TrainingListener {

    private final List<String> events = new ArrayList<>();

    @Override
    public void signalsExpected(long bytes, Optional<Path> place) {
      events.add("expected " + bytes);
    }

    @Override
    public void trainingStarted(String network, long parameters, int epochs, int steps) {
      events.add("training");
    }

    @Override
    public void recorded(int done, int total) {
      events.add("recorded " + done + " of " + total);
    }

    @Override
    public void stored(String line) {
      events.add(line);
    }
  }

  private Results run(TrainingListener listener, RunSettings settings) throws IOException {
    return Study.of(Clouds.drawn(60, 5).heldOut(4))
        .resumedIn(folder)
        .withListener(listener)
        .withSettings(settings)
        .run(
            List.of(
                Trial.distilled("distilled", Clouds.SOFT_LABELS, Clouds.training(2))
                    .withDimensions(Map.of("width", 4))));
  }

  @Test
  void recordsOnceWhateverItResumes() throws IOException {
    Heard first = new Heard();
    Heard again = new Heard();
    Heard finished = new Heard();
    Results whole = run(first, RunSettings.DEFAULT);
    Files.delete(folder.resolve("distilled-seed-1.json"));

    Results resumed = run(again, RunSettings.DEFAULT);
    run(finished, RunSettings.DEFAULT);

    Path signals = folder.resolve("signals/seed-1/teacher/training");
    assertThat(first.events.get(0)).isEqualTo("expected " + 45 * (3 * 4 + 12));
    assertThat(first.events.subList(1, first.events.size()))
        .containsExactly("training", "recorded 45 of 45", "training")
        .inOrder();
    assertThat(again.events)
        .containsExactly(
            first.events.get(0), "recorded already, in %s: answer".formatted(signals), "training")
        .inOrder();
    assertThat(finished.events).isEmpty();
    assertThat(resumed.runs().get(0).metrics()).isEqualTo(whole.runs().get(0).metrics());
  }

  @Test
  void otherFormsGiveOtherRuns() throws IOException {
    Heard heard = new Heard();
    run(heard, RunSettings.DEFAULT);
    run(heard, RunSettings.DEFAULT.withSignals(SignalType.FLOAT16));

    assertThat(heard.events.stream().filter(it -> it.startsWith("recorded 45")).count())
        .isEqualTo(2);
    assertThat(heard.events.stream().filter(it -> it.contains("form is float32 there")).count())
        .isEqualTo(1);
  }
}
