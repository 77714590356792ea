package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RankingExperimentTest {

  @TempDir private Path folder;

  @Test
  void everySchemeLearnsWhatCanBeSeen() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(DataOptions.of(folder));
    TrainingSettings training =
        RankingSettings.defaults().individual().toBuilder()
            .epochs(6)
            .batchSize(16)
            .learningRate(3e-3)
            .build();
    RankingExperiment experiment =
        new RankingExperiment(
            data,
            new RankingSettings(training, training.toBuilder().epochs(2).build()),
            TrainingListener.silent());

    RankingExperiment.Pair pair = experiment.pair(1);

    assertThat(data.typeMajority().accuracy()).isLessThan(0.5);
    assertThat(experiment.evaluate(pair.teacher()).accuracy()).isAtLeast(0.9);
    assertThat(pair.teacher().graph().params()).isNotEqualTo(pair.beginning().graph().params());
    for (Scheme scheme : Scheme.values()) {
      Map<String, Double> lists = new HashMap<>(Map.of("rankingHot", 2.0, "rankingCold", 1.0));
      lists.keySet().retainAll(scheme.knobs());
      TrainingResult student = experiment.student(scheme, new Knobs(lists), pair);
      assertWithMessage(scheme.title())
          .that(experiment.evaluate(student).accuracy())
          .isAtLeast(0.9);
      assertThat(student.provenance().initial()).isNotEmpty();
    }
  }

  @Test
  void refusesHyperparametersThatAreUnknownOrOutOfRange() {
    assertThat(refusal("rankingHot", 2.0))
        .isEqualTo(
            "the scheme 'vanilla' has no hyperparameter 'rankingHot' but [softAnswersWeight,"
                + " softAnswersTemperature]");
    assertThat(refusal("softAnswersTemperature", 0.0)).contains("must be above 0");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    Scheme.TOP_ONE_LIST.distiller(Sizes.ANY, new Knobs(Map.of("rankingHot", 2.5)))))
        .hasMessageThat()
        .isEqualTo("rankingHot is 2.5; it must be a whole number");
  }

  private static String refusal(String knob, double value) {
    Knobs knobs = new Knobs(Map.of(knob, value));
    return assertThrows(
            IllegalArgumentException.class, () -> Scheme.VANILLA.distiller(Sizes.ANY, knobs))
        .getMessage();
  }

  @Test
  void averagesFramesWhereItIsTold() throws IOException {
    TinyVideos.write(folder);
    DataOptions whole = DataOptions.of(folder);
    DataOptions mean = new DataOptions(folder, "train", "val", 10, 1, true);

    assertThat(steps(RankingData.read(whole))).isEqualTo(6);
    assertThat(steps(RankingData.read(mean))).isEqualTo(2);
  }

  private static int steps(RankingData data) {
    return data.examples().column("appearance").length(0);
  }

  @Test
  void saysWhichFeaturesAreMissing() throws IOException {
    TinyVideos.write(folder);
    Files.delete(folder.resolve("motion_feat.h5"));

    assertThat(
            assertThrows(DataFileException.class, () -> RankingData.read(DataOptions.of(folder))))
        .hasMessageThat()
        .contains("there are no features of the kind MOTION; ");
  }
}
