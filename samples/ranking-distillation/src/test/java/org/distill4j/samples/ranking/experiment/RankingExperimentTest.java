package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.RunStore;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RankingExperimentTest {

  @TempDir private Path folder;
  private final Schemes schemes = schemes();

  private static Schemes schemes() {
    try {
      return Schemes.onClassPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everySchemeLearnsWhatCanBeSeen() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    List<Variant> variants = schemes.all().stream().map(RankingExperimentTest::tiny).toList();

    List<RunResult> results = runs(data, Optional.empty()).run(variants, List.of(1L));

    assertThat(data.questions().typeMajority().accuracy()).isLessThan(0.5);
    assertThat(results).hasSize(variants.size() + 2);
    assertThat(results.get(0).model()).isEqualTo("question only");
    assertThat(results.get(0).metrics().get(StandardMetrics.ACCURACY.id())).isLessThan(0.6);
    for (RunResult result : results.subList(1, results.size())) {
      assertWithMessage(result.model())
          .that(result.metrics().get(StandardMetrics.ACCURACY.id()))
          .isAtLeast(0.9);
      assertThat(Arrays.stream(result.outcomes()).average().orElseThrow())
          .isWithin(1e-12)
          .of(result.metrics().get(StandardMetrics.ACCURACY.id()));
    }
  }

  @Test
  void studentsBeginAsTheyAreTold() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Variant usual = variant("undistilled", 3);
    List<Variant> variants =
        List.of(
            usual,
            usual.with(usual.settings().beginningAs(Initialisation.TEACHER)),
            usual.with(usual.settings().beginningAs(Initialisation.SCRATCH)),
            variant("vanilla", 3).with(usual.settings().withWidths(8, 16)));

    List<RunResult> results = runs(data, Optional.empty()).run(variants, List.of(1L));

    assertThat(results.stream().map(RunResult::model).toList())
        .containsExactly(
            "question only",
            "teacher",
            "teacher width 8",
            "undistilled",
            "undistilled from teacher",
            "undistilled from scratch",
            "vanilla width 16 taught by width 8")
        .inOrder();
    assertThat(results.get(0).best()[0]).hasLength(3);
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> usual.settings().beginningAs(Initialisation.TEACHER).withWidths(8, 16)))
        .hasMessageThat()
        .contains("cannot begin as a teacher of width 8");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    runs(data, Optional.empty())
                        .run(
                            List.of(variant("FitNet", 1).with(usual.settings().withWidths(8, 16))),
                            List.of(1L))))
        .hasMessageThat()
        .contains("which must be of its width 16 but is of 8");
  }

  @Test
  void goesOnWhereItStopped() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Optional<Path> store = Optional.of(folder.resolve("runs"));
    List<Variant> one = List.of(variant("undistilled", 1));
    List<Variant> two = List.of(variant("undistilled", 1), variant("vanilla", 1));
    List<Variant> longer = List.of(variant("undistilled", 2));

    RunResult first = runs(data, store).run(one, List.of(4L)).get(2);
    List<RunResult> again = runs(data, store).run(two, List.of(4L));
    List<RunResult> other = runs(data, store).run(longer, List.of(4L));

    assertThat(again.get(2).seconds()).isEqualTo(first.seconds());
    assertThat(again.get(2).outcomes()).isEqualTo(first.outcomes());
    assertThat(again.get(3).model()).isEqualTo("vanilla");
    assertThat(other.get(2).settings()).isNotEqualTo(first.settings());
    assertThat(Files.exists(folder.resolve("runs/vanilla-seed-4.json"))).isTrue();

    Files.writeString(folder.resolve("runs/teacher-seed-4.json"), "{");
    assertThat(assertThrows(DataFileException.class, () -> runs(data, store).run(one, List.of(4L))))
        .hasMessageThat()
        .contains("teacher-seed-4.json: is no result of a run; remove it to run again");
  }

  @Test
  void aFurtherSchemeTrainsNoTeacherAgain() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Optional<Path> store = Optional.of(folder.resolve("runs"));
    Stages stages = new Stages();
    runs(data, store).students(List.of(variant("vanilla", 1)), List.of(4L));

    List<RunResult> further =
        new RankingRuns(data, schemes, new RunStore<>(RunResult.class, store), stages)
            .students(List.of(variant("DKD", 1)), List.of(4L));
    List<RunResult> anew =
        runs(data, Optional.empty()).students(List.of(variant("DKD", 1)), List.of(4L));

    assertThat(stages.started).containsExactly("DKD, seed 4");
    assertThat(further.get(0).outcomes()).isEqualTo(anew.get(0).outcomes());
    assertThat(further.get(0).best()).isEqualTo(anew.get(0).best());
  }

  @Test
  void aSchemeMayHaveTeachersOfItsOwnWhichOthersShare() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    RunStore<RunResult> store =
        new RunStore<>(RunResult.class, Optional.of(folder.resolve("runs")));
    Stages stages = new Stages();
    Schemes several = Schemes.onClassPath(QuestionKind.VIDEO, "DROPOUT_ANSWERER");
    List<Variant> variants =
        List.of(
            Variant.of(several.get("pairwise_three_teachers"), settings(6)),
            Variant.of(several.get("vanilla_three_teachers"), settings(6)));

    List<RunResult> results =
        new RankingRuns(data, several, store, stages).students(variants, List.of(4L));

    assertThat(stages.started)
        .containsExactly(
            "teacher, seed 4",
            "teacher SecondTeacher, seed 4",
            "teacher ThirdTeacher, seed 4",
            "student before distillation, seed 4",
            "pairwise three teachers, seed 4",
            "vanilla three teachers, seed 4")
        .inOrder();
    for (RunResult result : results) {
      assertWithMessage(result.model())
          .that(result.metrics().get(StandardMetrics.ACCURACY.id()))
          .isAtLeast(0.9);
    }
  }

  /** Keeps what was trained. */
  private static final class Stages implements TrainingListener {

    private final List<String> started = new ArrayList<>();

    @Override
    public void phaseStarted(String phase) {
      started.add(phase);
    }
  }

  private RankingRuns runs(RankingData data, Optional<Path> store) {
    return new RankingRuns(
        data, schemes, new RunStore<>(RunResult.class, store), TrainingListener.silent());
  }

  private static RankingSettings settings(int epochs) {
    TrainingSettings training =
        RankingSettings.defaults().individual().toBuilder()
            .epochs(epochs)
            .batchSize(16)
            .learningRate(3e-3)
            .build();
    return new RankingSettings(training, training.toBuilder().epochs(2).build());
  }

  private Variant variant(String name, int epochs) {
    return Variant.of(schemes.get(name), settings(epochs));
  }

  /** With lists that are no longer than the three answers. */
  private static Variant tiny(Scheme scheme) {
    return new Variant(scheme, ShortLists.of(scheme), settings(6));
  }

  @Test
  void refusesHyperparametersThatAreUnknownOrOutOfRange() {
    assertThat(refusal("vanilla", "rankingHot", 2.0))
        .isEqualTo(
            "scheme 'vanilla': there is no hyperparameter 'rankingHot' but [answersWeight,"
                + " softAnswersWeight, softAnswersTemperature, softAnswersTemperatureSquared]");
    assertThat(refusal("Vanilla", "softAnswersTemperature", 0.0))
        .contains("is 0.0; use a value above 0.0");
    assertThat(refusal("listnet", "rankingHot", 2.5))
        .endsWith("rankingHot is 2.5; it must be a whole number");
  }

  private String refusal(String scheme, String name, double value) {
    return assertThrows(
            IllegalArgumentException.class, () -> schemes.get(scheme).check(Map.of(name, value)))
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
