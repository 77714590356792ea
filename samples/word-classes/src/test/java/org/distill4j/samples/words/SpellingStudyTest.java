package org.distill4j.samples.words;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.Divisions;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.store.Run;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

final class SpellingStudyTest {

  @Test
  void allNetworksLearnFromSpelling() throws IOException {
    TrainingSettings training = SpellingStudy.TRAINING.toBuilder().epochs(6).build();
    Results results = Study.of(SpellingStudy.data(400, 1)).run(SpellingStudy.trials(training));

    for (Run run : results.runs()) {
      assertWithMessage(run.model()).that(run.metric(StandardMetrics.ACCURACY)).isGreaterThan(0.4);
    }
    assertThat(results.of("teacher").get(0).parameters())
        .isGreaterThan(20 * results.of("student").get(0).parameters());
    assertThat(results.table().lines()).hasSize(6);
  }

  @Test
  void wordsOfOneStemLieOnOneSide() throws IOException {
    Divisions words = WordClasses.drawn(200, 1);
    StudyData data = words.heldOut(5);

    Set<String> heldOut = new HashSet<>(data.groups());
    long ofThese = words.groups().stream().filter(heldOut::contains).count();
    assertThat(ofThese).isEqualTo(data.groups().size());
    assertThat(data.training().size() + data.groups().size()).isEqualTo(200);
  }
}
