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
import org.distill4j.experiment.Study;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RankingStudyTest {

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
    List<Trial> students = schemes.all().stream().map(this::tiny).toList();

    List<Run> results = compared(data, students);

    assertThat(data.questions().typeMajority().accuracy()).isLessThan(0.5);
    assertThat(results).hasSize(students.size() + 2);
    assertThat(results.get(0).model()).isEqualTo("question only");
    assertThat(results.get(0).metric(StandardMetrics.ACCURACY)).isLessThan(0.6);
    for (Run result : results.subList(1, results.size())) {
      assertWithMessage(result.model())
          .that(result.metric(StandardMetrics.ACCURACY))
          .isAtLeast(0.9);
      assertThat(Arrays.stream(result.outcomes()).average().orElseThrow())
          .isWithin(1e-12)
          .of(result.metric(StandardMetrics.ACCURACY));
    }
  }

  @Test
  void studentsAreInitialisedAsTold() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    RankingSettings usual = settings(3);
    List<Trial> students =
        List.of(
            trial("undistilled", usual),
            trial("undistilled", usual.initialised(Initialisation.TEACHER)),
            trial("undistilled", usual.initialised(Initialisation.SCRATCH)),
            trial("vanilla", usual.withWidths(8, 16)));

    List<Run> results = compared(data, students);

    assertThat(results.stream().map(Run::model).toList())
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
                () -> usual.initialised(Initialisation.TEACHER).withWidths(8, 16)))
        .hasMessageThat()
        .contains("cannot start from a teacher of width 8");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> compared(data, List.of(trial("FitNet", usual.withWidths(8, 16))))))
        .hasMessageThat()
        .matches(".*: a loss reads 'thought' of the teacher.* differ: width is 8, not 16.*");
  }

  @Test
  void trainsNoTeacherThatNobodyAskedFor() {
    RankingSettings narrow = settings(1).withWidths(16, 8);
    Trial undistilled = trial("undistilled", narrow);
    Trial vanilla = trial("vanilla", narrow);

    List<Trial> one = compared(undistilled, vanilla);
    List<Trial> other = compared(vanilla, undistilled);

    assertThat(one.stream().map(Trial::title).toList())
        .containsExactly(
            "question only",
            "teacher width 16",
            "undistilled width 8",
            "vanilla width 8 taught by width 16")
        .inOrder();
    assertThat(other.get(0)).isEqualTo(one.get(0));
    assertThat(other.get(1)).isEqualTo(one.get(1));
  }

  @Test
  void resumesWhereItStopped() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Study study = kept(data);
    List<Trial> one = compared(trial("undistilled", 1));
    List<Trial> two = compared(trial("undistilled", 1), trial("vanilla", 1));
    List<Trial> longer = compared(trial("undistilled", 2));

    Run first = study.run(one).runs().get(2);
    List<Run> again = study.run(two).runs();
    List<Run> other = study.run(longer).runs();

    assertThat(again.get(2).seconds()).isEqualTo(first.seconds());
    assertThat(again.get(2).outcomes()).isEqualTo(first.outcomes());
    assertThat(again.get(3).model()).isEqualTo("vanilla");
    assertThat(other.get(2).fingerprint()).isNotEqualTo(first.fingerprint());
    assertThat(Files.exists(folder.resolve("runs/vanilla-seed-4.json"))).isTrue();

    Files.writeString(folder.resolve("runs/teacher-seed-4.json"), "{");
    assertThat(assertThrows(DataFileException.class, () -> study.run(one)))
        .hasMessageThat()
        .contains(
            "teacher-seed-4.json: it is not the result of a run; remove it to run the trial again");
  }

  @Test
  void aFurtherSchemeTrainsNoTeacherAgain() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Phases phases = new Phases();
    kept(data).run(List.of(trial("vanilla", 1)));

    List<Run> further = kept(data).withListener(phases).run(List.of(trial("DKD", 1))).runs();
    List<Run> anew =
        Study.of(data.study()).withSeeds(List.of(4L)).run(List.of(trial("DKD", 1))).runs();

    assertThat(phases.started).containsExactly("teacher signals", "DKD, seed 4").inOrder();
    assertThat(further.get(0).outcomes()).isEqualTo(anew.get(0).outcomes());
    assertThat(further.get(0).best()).isEqualTo(anew.get(0).best());
  }

  @Test
  void aSchemeMayHaveTeachersOfItsOwnWhichOthersShare() throws IOException {
    TinyVideos.write(folder);
    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, true));
    Phases phases = new Phases();
    Schemes several = Schemes.onClassPath(QuestionKind.VIDEO, "DROPOUT_ANSWERER");
    Choice choice = new Choice(several, Map.of(), settings(6));
    List<Trial> students =
        List.of(choice.of("pairwise_three_teachers"), choice.of("vanilla_three_teachers"));

    List<Run> results = kept(data).withListener(phases).run(students).runs();

    assertThat(phases.started)
        .containsExactly(
            "teacher, seed 4",
            "teacher SecondTeacher, seed 4",
            "teacher ThirdTeacher, seed 4",
            "teacher signals DropoutAnswerer",
            "teacher signals SecondTeacher",
            "teacher signals ThirdTeacher",
            "student before distillation, seed 4",
            "pairwise three teachers, seed 4",
            "teacher signals DropoutAnswerer",
            "teacher signals SecondTeacher",
            "teacher signals ThirdTeacher",
            "vanilla three teachers, seed 4")
        .inOrder();
    for (Run result : results) {
      assertWithMessage(result.model())
          .that(result.metric(StandardMetrics.ACCURACY))
          .isAtLeast(0.9);
    }
  }

  /** Records the phases of a study. */
  private static final class Phases implements TrainingListener {

    private final List<String> started = new ArrayList<>();

    @Override
    public void phaseStarted(String phase) {
      started.add(phase);
    }
  }

  private static List<Trial> compared(Trial... students) {
    return RankingTrials.compared(QuestionKind.VIDEO, List.of(students));
  }

  private static List<Run> compared(RankingData data, List<Trial> students) throws IOException {
    return Study.of(data.study()).run(RankingTrials.compared(data.kind(), students)).runs();
  }

  private Study kept(RankingData data) {
    return Study.of(data.study()).withSeeds(List.of(4L)).resumedIn(folder.resolve("runs"));
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

  private Trial trial(String name, int epochs) {
    return trial(name, settings(epochs));
  }

  private Trial trial(String name, RankingSettings settings) {
    return new Choice(schemes, Map.of(), settings).of(name);
  }

  /** Returns a trial with lists no longer than the three answers. */
  private Trial tiny(Distillation scheme) {
    return trial(scheme.title(), 6).withAll(ShortLists.of(scheme));
  }

  @Test
  void refusesHyperparametersThatAreUnknownOrOutOfRange() {
    assertThat(refusal("vanilla", "rankingHot", 2.0))
        .isEqualTo(
            "vanilla: Unknown hyperparameter 'rankingHot'. Available: answersWeight,"
                + " softAnswersWeight, softAnswersTemperature, softAnswersTemperatureSquared.");
    assertThat(refusal("Vanilla", "softAnswersTemperature", 0.0))
        .contains("is 0; use a value above 0");
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
    return data.questions().examples().column("appearance").length(0);
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
