package org.distill4j.runtime.training.checkpoint;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

  private static final Examples EXAMPLES = TinyTask.examples(100, 1);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(4).batchSize(30).learningRate(0.03).seed(7).build();

  @TempDir private Path folder;

  private static TrainingResult train(
      TrainingSettings settings,
      Examples examples,
      TrainingListener listener,
      Checkpoints checkpoints) {
    return new Trainer(settings, listener)
        .withCheckpoints(checkpoints)
        .train(new TinyDistiller().teacherTraining(7), examples, TinyTask.validation());
  }

  @Test
  void keepsTheLastCheckpointsWhileItRuns() throws IOException {
    List<List<String>> seen = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(Epoch epoch) {
            try {
              seen.add(names(folder));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };

    train(SETTINGS, EXAMPLES, listener, eachStep().keeping(3));

    assertThat(seen.get(1))
        .containsExactly(
            ".distill4j.lock",
            "step-000000000006.checkpoint",
            "step-000000000007.checkpoint",
            "step-000000000008.checkpoint");
  }

  @Test
  void otherSettingsOrDataAreRefusedWithTheDifference() {
    train(SETTINGS, EXAMPLES, TrainingListener.silent(), eachStep());
    TrainingSettings faster = SETTINGS.toBuilder().learningRate(0.04).build();

    Exception e =
        assertThrows(
            UncheckedIOException.class,
            () -> train(faster, TinyTask.examples(100, 2), TrainingListener.silent(), eachStep()));

    assertThat(e)
        .hasMessageThat()
        .endsWith(
            "finished.checkpoint: it is of another training: learningRate is 0.03 there, not 0.04;"
                + " data differs; use these settings again, choose another folder, or remove this"
                + " one");
  }

  /** A training that has ended is not taken for one that another evaluation chose the epoch of. */
  @Test
  void anotherEvaluationIsRefusedWithTheDifference() {
    EvaluationSet set = TinyTask.set(40, 99);
    Validation own = new Validation(set, "answer");
    EvaluationSet wrong =
        new EvaluationSet(
            set.examples(), TinyTask.set(40, 98).answers(), set.groups(), set.metrics());
    EvaluationSet grouped =
        new EvaluationSet(
            set.examples(),
            set.answers(),
            ExampleGroups.of(IntStream.range(0, 40).mapToObj(i -> "group " + i % 2).toList()),
            set.metrics());
    Metric metric = set.metrics().get(0);
    evaluated(Optional.of(own), EXAMPLES);

    assertThat(refusal(Optional.of(new Validation(wrong, "answer")), EXAMPLES))
        .contains("training: validation data differs; use");
    assertThat(refusal(Optional.of(new Validation(grouped, "answer")), EXAMPLES))
        .contains("training: validation data differs; use");
    assertThat(refusal(Optional.of(new Validation(set, "hidden")), EXAMPLES))
        .containsMatch("training: validation is answer by .+ there, not hidden by .+; use");
    assertThat(
            refusal(
                Optional.of(new Validation(set.withMetrics(List.of(metric)), "answer")), EXAMPLES))
        .containsMatch("validation is answer by .+ there, not answer by " + metric.id() + "; use");
    assertThat(refusal(Optional.empty(), EXAMPLES))
        .contains("training: it has validation data; it has validation; use");
    assertThat(refusal(Optional.of(own), TinyTask.examples(20, 3)))
        .contains("training: monitored data differs; use");
    assertThat(evaluated(Optional.of(own), EXAMPLES)).containsExactly("at its end");
  }

  private String refusal(Optional<Validation> validation, Examples monitored) {
    return assertThrows(UncheckedIOException.class, () -> evaluated(validation, monitored))
        .getMessage();
  }

  /** Trains and returns the places where it resumed. */
  private List<String> evaluated(Optional<Validation> validation, Examples monitored) {
    List<String> resumed = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void resumed(String place, Path checkpoint) {
            resumed.add(place);
          }
        };
    new Trainer(SETTINGS.toBuilder().epochs(1).patience(0).build(), listener)
        .withCheckpoints(eachStep())
        .watching(monitored)
        .train(new TinyDistiller(6, 6).teacherTraining(7), EXAMPLES, validation);
    return resumed;
  }

  @Test
  void aDamagedCheckpointIsRefused() throws IOException {
    train(SETTINGS, EXAMPLES, TrainingListener.silent(), eachStep());
    Path file = folder.resolve("finished.checkpoint");
    byte[] whole = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(5);

    for (int i = 0; i < 200; i++) {
      Files.write(file, damaged(whole, i, random));
      Exception e =
          assertThrows(
              UncheckedIOException.class,
              () -> train(SETTINGS, EXAMPLES, TrainingListener.silent(), eachStep()));
      assertThat(e).hasMessageThat().contains("finished.checkpoint: it");
      assertThat(e)
          .hasMessageThat()
          .endsWith("remove it: the training then goes on from the one before");
    }
  }

  /** Returns the content with a bit that is flipped, or without its end, or with something else. */
  private static byte[] damaged(byte[] whole, int kind, SplittableRandom random) {
    int place = random.nextInt(whole.length);
    if (kind % 4 == 0) {
      return Arrays.copyOf(whole, place);
    }
    byte[] other =
        kind % 4 == 1 ? Arrays.copyOf(whole, whole.length + 1 + place % 9) : whole.clone();
    other[place] ^= (byte) (1 << random.nextInt(8));
    return other;
  }

  @Test
  void aSecondTrainingInOneFolderIsRefused() {
    List<Exception> refused = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(Epoch epoch) {
            refused.add(
                assertThrows(
                    UncheckedIOException.class,
                    () -> train(SETTINGS, EXAMPLES, TrainingListener.silent(), eachStep())));
          }
        };

    train(SETTINGS, EXAMPLES, listener, eachStep());

    assertThat(refused.get(0)).hasMessageThat().contains("is in use by");
  }

  @Test
  void aTrainingOutlivesAFolderThatCannotBeWrittenAnyMore() throws IOException {
    Path own = folder.resolve("own");
    List<String> warnings = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(Epoch epoch) {
            if (epoch.number() == 1) {
              block(own);
            }
          }

          @Override
          public void warned(String warning) {
            warnings.add(warning);
          }
        };

    TrainingResult result =
        train(SETTINGS, EXAMPLES, listener, Checkpoints.in(own).every(Duration.ZERO));

    assertThat(result.epochs()).hasSize(SETTINGS.epochs());
    assertThat(warnings.get(0)).contains("the training goes on without a checkpoint");
    assertThat(warnings.get(1)).contains("the end of the training was not saved");
  }

  /** Puts a file in the place of a folder. */
  private static void block(Path folder) {
    try {
      Files.move(folder, folder.resolveSibling("moved"));
      Files.createFile(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checkpoints eachStep() {
    return Checkpoints.in(folder).every(Duration.ZERO);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
