package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.sample.SteadyLabelsDistiller;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.junit.jupiter.api.Test;

/** Studies of losses that read the number of each example, which the data lack. */
final class NumberedStudyTest {

  @Test
  void theNumberIsGivenToEachDataSet() throws IOException {
    StudyData data = Clouds.drawn(60, 5).heldOut(4);
    List<Epoch> epochs = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(Epoch epoch) {
            epochs.add(epoch);
          }
        };
    Trial steady =
        Trial.distilled(
                "steady",
                Distillation.of("steady", SteadyLabelsDistiller::builder),
                Clouds.training(2))
            .withDimensions(Map.of("width", 4));

    Study.of(data.withMonitored(data.evaluation().examples()))
        .withListener(listener)
        .run(List.of(steady));

    assertThat(data.training().size()).isEqualTo(45);
    Epoch last = epochs.get(epochs.size() - 1);
    assertThat(last.losses().get("steady")).isGreaterThan(0.0);
    // Monitored examples are none of the memory.
    assertThat(last.heldLosses().get("steady")).isEqualTo(0.0);
  }
}
