package org.distill4j.runtime.training.checkpoint;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointedRunTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(4).batchSize(30).learningRate(0.03).seed(7).build();

  @TempDir private Path folder;

  @Test
  void aRunGoesOnWithTheTrainingThatWasInterrupted() {
    List<String> heard = new ArrayList<>();
    StopRequest request = new StopRequest();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            heard.add(phase);
          }

          @Override
          public void stepEnded(int epoch, int step, double loss) {
            if (heard.contains("distilled student") && epoch == 2) {
              request.request();
            }
          }

          @Override
          public void resumed(String place, Path checkpoint) {
            heard.add(place);
          }
        };
    assertThrows(
        TrainingStoppedException.class, () -> run(listener, eachStep().stoppedBy(request)).run());
    heard.clear();

    DistillationResult resumed = run(listener, eachStep()).run();

    assertThat(heard)
        .containsExactly(
            "teacher",
            "at its end",
            "student",
            "at its end",
            "teacher signals",
            "distilled student",
            "after step 1 of epoch 2")
        .inOrder();
    DistillationResult whole =
        run(TrainingListener.silent(), Checkpoints.in(folder.resolve("whole"))).run();
    assertThat(resumed.distilled().graph().params().toFloatVector())
        .isEqualTo(whole.distilled().graph().params().toFloatVector());
  }

  private static DistillationRun run(TrainingListener listener, Checkpoints checkpoints) {
    Distiller distiller = new TinyDistiller();
    Examples examples = TinyTask.examples(100, 1);
    Optional<Validation> validation = TinyTask.validation();
    TrainingSettings teacher = SETTINGS;
    TrainingSettings student = SETTINGS;
    DistillationRun run =
        new DistillationRun(distiller, examples, validation, teacher, student, listener)
            .withCheckpoints(checkpoints);
    return run;
  }

  private Checkpoints eachStep() {
    return Checkpoints.in(folder).every(Duration.ZERO);
  }
}
