package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.training.checkpoint.Checkpoints;
import org.distill4j.runtime.training.checkpoint.StopRequest;
import org.distill4j.runtime.training.checkpoint.TrainingStoppedException;
import org.distill4j.runtime.training.optimiser.AdamW;
import org.distill4j.runtime.training.optimiser.Sgd;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {

  private static final Examples EXAMPLES = TinyTask.examples(100, 1);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(4).batchSize(30).learningRate(0.03).seed(7).build();
  private static final int STEPS = 4;

  @TempDir private Path folder;

  /** A training of four steps an epoch. */
  private record Task(
      String name,
      TrainingGraph training,
      Examples examples,
      TrainingSettings settings,
      Optional<Validation> validation) {

    TrainingResult train(TrainingListener listener, Optional<Checkpoints> checkpoints) {
      Trainer trainer = new Trainer(settings, listener);
      Trainer watching = training.movingAverage().isEmpty() ? trainer.watching(examples) : trainer;
      return checkpoints
          .map(watching::withCheckpoints)
          .orElse(watching)
          .train(training, examples, validation);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Task> tasks() {
    TrainingSettings decaying = SETTINGS.toBuilder().optimiser(new AdamW(0.1)).build();
    TrainingSettings stopping = SETTINGS.toBuilder().patience(1).learningRate(0.5).build();
    TrainingSettings plain = SETTINGS.toBuilder().optimiser(new Sgd(0.9)).bucketSize(2).build();
    TrainingGraph teacher = new TinyDistiller().teacherTraining(7);
    return List.of(
        new Task("best epoch", teacher, EXAMPLES, SETTINGS, TinyTask.validation()),
        new Task("early stopping", teacher, EXAMPLES, stopping, TinyTask.validation()),
        new Task("momentum", teacher, EXAMPLES, plain, Optional.empty()),
        new Task(
            "batch statistics and dropout",
            new NormalisedDistiller().studentTraining(7),
            EXAMPLES,
            decaying,
            TinyTask.validation()),
        new Task(
            "moving average",
            new MovingAverageTest.MeanTeacher(0.75).distillation(7),
            EXAMPLES,
            SETTINGS,
            Optional.empty()),
        new Task(
            "peers", new PeersTest.Mutual().distillation(7), EXAMPLES, SETTINGS, Optional.empty()),
        new Task(
            "memory",
            OwnStateTest.remembering().studentTraining(7),
            EXAMPLES,
            SETTINGS,
            Optional.empty()),
        staged(decaying));
  }

  private static Task staged(TrainingSettings settings) {
    Distiller distiller = CourseOfTrainingTest.staged();
    DistillationRun run =
        new DistillationRun(
            distiller, EXAMPLES, Optional.empty(), settings, settings, TrainingListener.silent());
    RecordedSignals signals = run.record(distiller.teacher().initialised(3));
    return new Task(
        "stages",
        distiller.distillation(7),
        EXAMPLES.with(signals.columns()),
        settings,
        TinyTask.validation());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void anInterruptedTrainingHasTheSameResult(Task task) throws IOException {
    TrainingResult whole = task.train(TrainingListener.silent(), Optional.empty());
    int steps = whole.epochs().size() * STEPS;

    for (int step : new int[] {1, STEPS - 1, STEPS, STEPS + 2, steps - 1, steps}) {
      Path own = folder.resolve("step " + step);
      TrainingResult resumed = interrupted(task, own, step);

      assertThat(resumed.graph().params().toFloatVector())
          .isEqualTo(whole.graph().params().toFloatVector());
      assertThat(timeless(resumed.epochs())).isEqualTo(timeless(whole.epochs()));
      assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
      assertThat(names(own)).containsExactly("finished.checkpoint");
    }
  }

  /** Stops after a step, and once more two steps later, and then goes on to the end. */
  private static TrainingResult interrupted(Task task, Path own, int step) {
    int resumed = 0;
    for (int more : new int[] {step, 2}) {
      Stopper stopper = new Stopper(more);
      try {
        task.train(stopper, Optional.of(Checkpoints.in(own).stoppedBy(stopper.request)));
      } catch (TrainingStoppedException e) {
        assertThat(e).hasMessageThat().contains("step-");
      }
      resumed += stopper.resumed;
    }
    assertThat(resumed).isEqualTo(1);
    Checkpoints last = Checkpoints.in(own);
    return task.train(TrainingListener.silent(), Optional.of(last));
  }

  /** Requests a stop after a number of steps. */
  private static final class Stopper implements TrainingListener {

    private final StopRequest request = new StopRequest();
    private int left;
    private int resumed;

    Stopper(int steps) {
      this.left = steps;
    }

    @Override
    public void stepEnded(int epoch, int step, double loss) {
      left--;
      if (left == 0) {
        request.request();
      }
    }

    @Override
    public void resumed(String place, Path checkpoint) {
      resumed++;
    }
  }

  private static List<String> timeless(List<Epoch> epochs) {
    return epochs.stream()
        .map(
            it ->
                new Epoch(
                    it.number(),
                    it.stage(),
                    it.losses(),
                    it.total(),
                    it.heldLosses(),
                    it.validation(),
                    0))
        .map(Epoch::toString)
        .toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
