package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.run.RunSettings;
import org.distill4j.experiment.run.SeedOffsets;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.file.FolderLock;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyTest {

  private static final TrainingSettings TRAINING = Clouds.training(8);

  @TempDir private Path folder;
  private final StudyData data = Clouds.drawn(240, 5).heldOut(4);

  private static List<Trial> trials() {
    return List.of(
        sized(Trial.teacher("teacher", Clouds.SOFT_LABELS, TRAINING)),
        sized(Trial.student("student", Clouds.SOFT_LABELS, TRAINING)),
        sized(Trial.distilled("distilled", Clouds.SOFT_LABELS, TRAINING)));
  }

  private static Trial sized(Trial trial) {
    return trial.withDimensions(Map.of("width", 4)).withTeacherDimensions(Map.of("width", 16));
  }

  @Test
  void comparesTrialsOverSeeds() throws IOException {
    Results results = Study.of(data).withSeeds(List.of(1L, 2L)).run(trials());

    assertThat(results.trials()).containsExactly("teacher", "student", "distilled").inOrder();
    assertThat(results.of("teacher").get(0).parameters()).isEqualTo(16 * 2 + 16 + 16 * 3 + 3);
    for (Run run : results.runs()) {
      assertWithMessage(run.model()).that(run.metric(StandardMetrics.ACCURACY)).isGreaterThan(0.85);
      assertThat(Arrays.stream(run.outcomes()).average().orElseThrow())
          .isWithin(1e-12)
          .of(run.metric(StandardMetrics.ACCURACY));
      assertThat(run.best()[0]).hasLength(3);
      assertThat(run.losses()).hasSize(8);
    }
    List<String> lines = results.table(List.of("student")).lines();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .containsMatch("^trial +parameters +Acc@1 +95 % +- student +95 % +seeds +seconds$");
    assertThat(lines.get(3)).containsMatch("^distilled +27 +\\d+\\.\\d .* +2 +\\d+\\.\\d$");
    assertThat(results.overSeeds("student", StandardMetrics.ACCURACY).mean())
        .isEqualTo(results.mean("student", StandardMetrics.ACCURACY));
    assertThat(results.difference("student", "student").high()).isEqualTo(0);
    assertThat(assertThrows(IllegalArgumentException.class, () -> results.of("none")))
        .hasMessageThat()
        .isEqualTo("There is no result of 'none'. Available: teacher, student, distilled.");
  }

  @Test
  void resumesWhereItStopped() throws IOException {
    Phases phases = new Phases();
    Study study = Study.of(data).resumedIn(folder).withListener(phases);
    Results first = study.run(trials().subList(0, 2));
    List<Run> second = study.run(trials()).runs();

    assertThat(phases.started)
        .containsExactly(
            "teacher, seed 1", "student, seed 1", "teacher signals", "distilled, seed 1")
        .inOrder();
    assertThat(second.get(0).seconds()).isEqualTo(first.runs().get(0).seconds());
    assertThat(second.get(1).outcomes()).isEqualTo(first.runs().get(1).outcomes());
    assertThat(second.get(1).losses()).isEqualTo(first.runs().get(1).losses());
    assertThat(Files.exists(folder.resolve("distilled-seed-1.json"))).isTrue();

    Files.writeString(folder.resolve("teacher-seed-1.json"), "{");
    assertThat(assertThrows(DataFileException.class, () -> study.run(trials())))
        .hasMessageThat()
        .contains("teacher-seed-1.json: it is not the result of a run; remove it");
  }

  @Test
  void oneStudyWritesToAFolderAtATime() throws IOException {
    Study study = Study.of(data).resumedIn(folder);
    FolderLock lock = FolderLock.acquire(folder);
    try {
      assertThat(assertThrows(IOException.class, () -> study.run(trials())))
          .hasMessageThat()
          .contains("The folder " + folder + " is in use by another run of this program");
    } finally {
      lock.close();
    }
  }

  @Test
  void whatIsFinishedIsKeptWhenTheNextCannotBe() throws IOException {
    Study study = Study.of(data).resumedIn(folder).savingNetworks();
    // A folder in the place of the student's network: its file cannot be written.
    Files.createDirectories(folder.resolve("student-seed-1.zip/x"));

    assertThrows(IOException.class, () -> study.run(trials()));

    assertThat(Files.exists(folder.resolve("teacher-seed-1.json"))).isTrue();
    assertThat(Files.exists(folder.resolve("teacher-seed-1.zip"))).isTrue();
    assertThat(Files.exists(folder.resolve("student-seed-1.json"))).isFalse();
  }

  @Test
  void neverMistakesOneRunForAnother() throws IOException {
    Study study = Study.of(data).resumedIn(folder);
    Trial trial = trials().get(2);
    Run first = study.run(List.of(trial)).runs().get(0);
    List<Trial> changed =
        List.of(
            trial.with("softAnswersWeight", 1),
            trial.withDimensions(Map.of("width", 5)),
            trial.withTeacherDimensions(Map.of("width", 15)),
            trial.withTraining(Clouds.training(1)),
            trial.withIndividualTraining(Clouds.training(1)),
            trial.initialised(Initialisation.INDIVIDUAL));

    assertThat(study.run(List.of(trial)).runs().get(0).seconds()).isEqualTo(first.seconds());
    for (Trial other : changed) {
      Run run = study.run(List.of(other)).runs().get(0);
      assertThat(run.fingerprint()).isNotEqualTo(first.fingerprint());
      assertThat(run.dependsOn()).isNotEqualTo(first.dependsOn());
    }
    Study otherData = Study.of(Clouds.drawn(240, 6).heldOut(4)).resumedIn(folder);
    assertThat(otherData.run(List.of(trial)).runs().get(0).fingerprint())
        .isNotEqualTo(first.fingerprint());
    assertThat(first.dependsOn()).containsEntry("dimensions", "{width=4}");
  }

  @Test
  void keepsWhatTheSeedsDecide() throws IOException {
    Trial random = trials().get(1);
    RunSettings equalSeeds = RunSettings.DEFAULT.withSeedOffsets(new SeedOffsets(0, 1));

    double[] one = Study.of(data).run(List.of(random)).outcomes("student");
    double[] again = Study.of(data).run(List.of(random)).outcomes("student");
    Run other = Study.of(data).withSettings(equalSeeds).run(List.of(random)).runs().get(0);

    assertThat(again).isEqualTo(one);
    assertThat(other.dependsOn())
        .containsEntry("seed offsets", "SeedOffsets[student=0, teacher=1]");
  }

  @Test
  void initialisesStudentsAsToldAndSharesNetworks() throws IOException {
    Trial same = trials().get(2).withTeacherDimensions(Map.of());
    Phases phases = new Phases();

    Study.of(data)
        .withListener(phases)
        .run(
            List.of(
                same.titled("from scratch"),
                same.titled("individual").initialised(Initialisation.INDIVIDUAL),
                same.titled("from teacher").initialised(Initialisation.TEACHER),
                same.titled("weightless").with("softAnswersWeight", 0),
                sized(Trial.distilled("two teachers", Clouds.TWO_TEACHERS, TRAINING))
                    .withTeacherDimensions(Map.of())
                    .individually(Clouds.SOFT_LABELS)));

    assertThat(phases.started)
        .containsExactly(
            "teacher, seed 1",
            "teacher signals",
            "from scratch, seed 1",
            "student before distillation, seed 1",
            "individual, seed 1",
            "from teacher, seed 1",
            "weightless, seed 1",
            "teacher SecondClassifier, seed 1",
            "teacher signals Classifier",
            "teacher signals SecondClassifier",
            "two teachers, seed 1")
        .inOrder();
  }

  @Test
  void evaluatesAllDivisionsTogether() throws IOException {
    List<StudyData> folds = Clouds.drawn(120, 5).folds(3);
    Results results = Study.of(folds).resumedIn(folder).run(trials().subList(1, 2));

    assertThat(results.outcomes("student")).hasLength(120);
    assertThat(results.runs().get(0).best()[119][0]).isAtLeast(6);
    assertThat(results.score("student").mean())
        .isWithin(1e-12)
        .of(results.mean("student", StandardMetrics.ACCURACY));
    assertThat(folder.toFile().list())
        .asList()
        .containsExactly("part-1-of-3", "part-2-of-3", "part-3-of-3");
  }

  @Test
  void monitorsAndValidates() throws IOException {
    StudyData watched = data.withMonitored(data.evaluation().examples());

    Run run = Study.of(watched).run(trials().subList(2, 3)).runs().get(0);

    assertThat(run.losses().get(7).validation().keySet()).containsExactly("answers", "softAnswers");
    assertThat(run.losses().get(7).validation().get("answers"))
        .isLessThan(run.losses().get(0).validation().get("answers"));
  }

  @Test
  void refusesBeforeAnythingIsTrained() {
    Phases phases = new Phases();
    Study study = Study.of(data).withListener(phases);

    assertThat(refusal(study, trials().get(0).titled("student"), trials().get(1)))
        .isEqualTo("Two trials have the title 'student'; give them different ones.");
    assertThat(
            refusal(
                study, trials().get(0).titled("my student"), trials().get(1).titled("My-student")))
        .isEqualTo(
            "The trials 'my student' and 'My-student' would share one file;"
                + " give them more different titles.");
    assertThat(refusal(study, trials().get(0), trials().get(2).with("hot", 1)))
        .contains("Unknown hyperparameter 'hot'. Available: answersWeight, softAnswersWeight, ");
    assertThat(refusal(study, trials().get(2).withDimensions(Map.of())))
        .contains("The data do not define the dimension 'width'");
    assertThat(refusal(study, sized(Trial.distilled("hints", Clouds.HINTS, TRAINING))))
        .isEqualTo(
            "hints: a loss reads 'hidden' of the teacher, whose dimensions must then be the"
                + " student's, but these differ: width is 16, not 4. Change them by"
                + " withTeacherDimensions.");
    assertThat(phases.started).isEmpty();
    assertThrows(IllegalArgumentException.class, () -> study.withSeeds(List.of()));
  }

  private static String refusal(Study study, Trial... trials) {
    return assertThrows(IllegalArgumentException.class, () -> study.run(List.of(trials)))
        .getMessage();
  }

  /** Remembers the phases of a study. */
  private static final class Phases implements TrainingListener {

    private final List<String> started = new ArrayList<>();

    @Override
    public void phaseStarted(String phase) {
      started.add(phase);
    }
  }
}
