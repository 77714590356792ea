package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.RunStore;
import org.distill4j.samples.video.TinyVideos;
import org.distill4j.samples.video.VideoData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RankingExperimentTest {

  @TempDir private Path folder;

  @Test
  void everySchemeLearnsWhatCanBeSeen() throws IOException {
    TinyVideos.write(folder);
    VideoData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    List<Scheme> schemes = List.of(Scheme.values());

    List<RunResult> results = runs(data, Optional.empty(), 6).run(schemes, lists(), List.of(1L));

    assertThat(data.typeMajority().accuracy()).isLessThan(0.5);
    assertThat(results).hasSize(schemes.size() + 1);
    for (RunResult result : results) {
      assertWithMessage(result.model()).that(result.metrics().get(Metric.ACCURACY)).isAtLeast(0.9);
      assertThat(Arrays.stream(result.outcomes()).average().orElseThrow())
          .isWithin(1e-12)
          .of(result.metrics().get(Metric.ACCURACY));
    }
    List<String> lines = RankingTable.of(data, results).lines().toList();
    assertThat(lines).hasSize(schemes.size() + 3);
    assertThat(lines.get(1)).startsWith("question-type majority");
    assertThat(lines.get(4)).startsWith("vanilla");
    assertThat(lines.get(4)).containsMatch("[+-]\\d+\\.\\d");
  }

  @Test
  void goesOnWhereItStopped() throws IOException {
    TinyVideos.write(folder);
    VideoData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Optional<Path> store = Optional.of(folder.resolve("runs"));
    List<Scheme> one = List.of(Scheme.UNDISTILLED);
    List<Scheme> two = List.of(Scheme.UNDISTILLED, Scheme.VANILLA);

    RunResult first = runs(data, store, 1).run(one, Map.of(), List.of(4L)).get(1);
    List<RunResult> again = runs(data, store, 1).run(two, Map.of(), List.of(4L));
    List<RunResult> other = runs(data, store, 2).run(one, Map.of(), List.of(4L));

    assertThat(again.get(1).seconds()).isEqualTo(first.seconds());
    assertThat(again.get(1).outcomes()).isEqualTo(first.outcomes());
    assertThat(again.get(2).model()).isEqualTo("vanilla");
    assertThat(other.get(1).settings()).isNotEqualTo(first.settings());
    assertThat(Files.exists(folder.resolve("runs/vanilla-seed-4.json"))).isTrue();

    Files.writeString(folder.resolve("runs/teacher-seed-4.json"), "{");
    assertThat(
            assertThrows(
                DataFileException.class,
                () -> runs(data, store, 1).run(one, Map.of(), List.of(4L))))
        .hasMessageThat()
        .contains("teacher-seed-4.json: is no result of a run; remove it to run again");
  }

  private static RankingRuns runs(VideoData data, Optional<Path> store, int epochs) {
    TrainingSettings training =
        RankingSettings.defaults().individual().toBuilder()
            .epochs(epochs)
            .batchSize(16)
            .learningRate(3e-3)
            .build();
    return new RankingRuns(
        data,
        new RankingSettings(training, training.toBuilder().epochs(2).build()),
        new RunStore<>(RunResult.class, store),
        TrainingListener.silent());
  }

  /** Lists that are no longer than the three answers. */
  private static Map<Scheme, Knobs> lists() {
    Map<Scheme, Knobs> knobs = new EnumMap<>(Scheme.class);
    for (Scheme scheme : Scheme.values()) {
      if (scheme.knobs().contains("rankingHot")) {
        knobs.put(scheme, new Knobs(Map.of("rankingHot", 2.0, "rankingCold", 1.0)));
      }
    }
    return knobs;
  }

  @Test
  void refusesHyperparametersThatAreUnknownOrOutOfRange() {
    assertThat(refusal("rankingHot", 2.0))
        .isEqualTo(
            "the scheme 'vanilla' has no hyperparameter 'rankingHot' but [softAnswersWeight,"
                + " softAnswersTemperature]");
    assertThat(refusal("softAnswersTemperature", 0.0)).contains("is 0.0; use a value above 0.0");
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

  private static int steps(VideoData data) {
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
