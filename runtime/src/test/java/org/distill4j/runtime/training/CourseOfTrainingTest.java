package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Reading;
import org.distill4j.runtime.loss.CrossEntropyLoss;
import org.junit.jupiter.api.Test;

class CourseOfTrainingTest {

  /** Three steps in an epoch. */
  private static final Examples EXAMPLES = TinyTask.examples(300, 1);

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(100).seed(5).build();

  private static Distiller distiller(LossNode... losses) {
    return new Distiller() {
      @Override
      public String name() {
        return "Course";
      }

      @Override
      public NetworkGraph teacher() {
        return new TinyAnswerer("Teacher", 4);
      }

      @Override
      public NetworkGraph student() {
        return new TinyAnswerer("Student", 4);
      }

      @Override
      public List<LossNode> losses() {
        return List.of(losses);
      }
    };
  }

  private static List<Epoch> train(LossNode... losses) {
    return new Trainer(SETTINGS, TrainingListener.silent())
        .train(distiller(losses).studentTraining(1), EXAMPLES, Optional.empty())
        .epochs();
  }

  @Test
  void layersKnowHowManyEpochsAreDone() {
    List<Epoch> epochs =
        train(
            LossNode.of("course", 1, new EpochLoss(), Reading.student("answer")),
            LossNode.of(
                "answers",
                1,
                new CrossEntropyLoss(),
                Reading.student("answer"),
                Reading.label("annotated")));

    assertThat(epochs.get(0).losses().get("course")).isWithin(1e-6).of((0 + 1 / 3d + 2 / 3d) / 3);
    assertThat(epochs.get(1).losses().get("course")).isWithin(1e-6).of((1 + 4 / 3d + 5 / 3d) / 3);
  }
}
