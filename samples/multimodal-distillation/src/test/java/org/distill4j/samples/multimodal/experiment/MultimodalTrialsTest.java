package org.distill4j.samples.multimodal.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.store.Run;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.multimodal.experiment.GridSearch.Point;
import org.distill4j.samples.multimodal.report.AccuracyTable;
import org.distill4j.samples.multimodal.report.AnswerList;
import org.distill4j.samples.multimodal.report.LossChart;
import org.distill4j.samples.multimodal.report.SearchTable;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MultimodalTrialsTest {

  @TempDir private Path folder;
  private MultimodalData data;
  private QuestionData questions;

  @BeforeEach
  void read() throws IOException {
    TinyVideos.write(folder);
    data = MultimodalData.read(options());
    questions = data.questions();
  }

  private DataOptions options() {
    return new DataOptions(folder, "train", "val", 9, 1, false);
  }

  @Test
  void allNetworksLearnWhatCanBeSeen() throws IOException {
    Results results = trials(15).study().run(trials(15).all());
    List<Run> runs = results.runs();

    assertThat(questions.typeMajority().accuracy()).isLessThan(0.5);
    assertThat(runs.stream().map(Run::model))
        .containsExactly("teacher", "student", "distilled student")
        .inOrder();
    for (Run run : runs) {
      assertWithMessage(run.model()).that(run.metric(StandardMetrics.ACCURACY)).isAtLeast(0.9);
    }
    assertThat(runs.get(0).parameters()).isGreaterThan(runs.get(1).parameters());
    assertThat(runs.get(2).parameters()).isEqualTo(runs.get(1).parameters());
    report(results);
  }

  private void report(Results results) throws IOException {
    List<Run> runs = results.runs();
    AccuracyTable table = new AccuracyTable(questions, results);
    List<String> lines = table.networks().lines();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).containsMatch("model +parameters +what +how +all +95 % +seeds");
    assertThat(lines.get(4)).containsMatch("distilled student +[0-9,]+ +\\d+\\.\\d +\\d+\\.\\d");
    assertThat(table.differences().lines().get(1)).containsMatch("teacher - student +[+-]\\d");

    Map<String, Double> losses = runs.get(2).losses().get(14).validation();
    assertThat(losses.keySet()).containsAtLeast("answers", "appearance", "motion");
    assertThat(losses.get("answers"))
        .isLessThan(runs.get(2).losses().get(0).validation().get("answers"));
    List<Path> charts = LossChart.write(runs.get(2), folder.resolve("charts"));
    assertThat(charts).hasSize(3);
    assertThat(ImageIO.read(charts.get(0).toFile()).getWidth()).isEqualTo(800);
  }

  @Test
  void resumesWhereItStopped() throws IOException {
    List<Run> first = kept(1).run(trials(1).all()).runs();
    Files.delete(folder.resolve("runs/distilled-student-seed-4.json"));
    Phases phases = new Phases();

    List<Run> again = kept(1).withListener(phases).run(trials(1).all()).runs();

    assertThat(phases.names())
        .containsExactly("teacher signals", "distilled student, seed 4")
        .inOrder();
    assertThat(again.get(0).seconds()).isEqualTo(first.get(0).seconds());
    assertThat(again.get(2).outcomes()).isEqualTo(first.get(2).outcomes());
    assertThat(again.get(2).losses()).isEqualTo(first.get(2).losses());
    assertThat(kept(2).run(trials(2).all()).runs().get(0).losses()).hasSize(2);
  }

  @Test
  void searchesOnTrainingVideosAlone() throws IOException {
    MultimodalData divided = MultimodalData.readTraining(options(), 5, "train");
    int together =
        divided.questions().examples().size() + divided.questions().evaluation().examples().size();
    assertThat(together).isEqualTo(questions.examples().size());
    assertThat(Set.copyOf(divided.questions().groups())).hasSize(9);
    assertThat(divided.questions().groups()).containsNoneIn(questions.groups());

    MultimodalTrials trials = new MultimodalTrials(divided, settings(1));
    GridSearch.Result result =
        new GridSearch(List.of(1.0, 2.0), List.of(0.0, 3.0)).run(trials, trials.study());

    assertThat(result.trials()).hasSize(8);
    assertThat(result.trials().get(0).accuracy()).isAtLeast(result.trials().get(7).accuracy());
    assertThat(result.trials())
        .contains(new Point(new StreamDistillation(2, 0, 2, 0), result.student()));
    assertThat(SearchTable.of(result).lines().get(1)).startsWith("not distilled");
  }

  @Test
  void showsWhereNetworksDiffer() {
    int number = questions.heldOut().size();
    double[] right = new double[number];
    right[2] = 1;
    List<Run> runs =
        List.of(
            made(Model.TEACHER, right),
            made(Model.STUDENT, new double[number]),
            made(Model.DISTILLED_STUDENT, right));
    AnswerList answers = new AnswerList(questions, runs, 1);

    assertThat(answers.agreement())
        .containsExactly("none", number - 1, "teacher, distilled student", 1);
    assertThat(answers.wrong(3)).hasSize(3);
    assertThat(answers.differing(3)).hasSize(1);
    HeldOutQuestion question = questions.heldOut().get(2);
    String given = questions.answers().get(0);
    assertThat(answers.differing(1).get(0).text())
        .isEqualTo(
            """
            %s, %s: %s?
              correct: %s 1
              teacher: %s
              student: %s (wrong)
              distilled student: %s
            """
                .formatted(
                    question.about(),
                    question.type(),
                    question.text(),
                    question.correct().keySet().iterator().next(),
                    given,
                    given,
                    given));
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new AnswerList(questions, runs, 2).wrong(1)))
        .hasMessageThat()
        .isEqualTo("There is no teacher of seed 2.");
  }

  private static Run made(Model model, double[] outcomes) {
    return new Run(
        model.title(),
        1,
        "",
        Map.of(),
        0,
        Map.of(StandardMetrics.ACCURACY.id(), 0.0),
        outcomes,
        new int[outcomes.length][1],
        new double[0],
        new int[0],
        List.of(),
        0);
  }

  private MultimodalTrials trials(int epochs) {
    return new MultimodalTrials(data, settings(epochs));
  }

  private Study kept(int epochs) {
    return trials(epochs).study().withSeeds(List.of(4L)).resumedIn(folder.resolve("runs"));
  }

  private static MultimodalSettings settings(int epochs) {
    TrainingSettings training =
        MultimodalSettings.small().training().toBuilder()
            .epochs(epochs)
            .batchSize(16)
            .learningRate(5e-3)
            .build();
    return new MultimodalSettings(new Sizes(16, 8, 8), StreamDistillation.MSRVTT, training);
  }

  /** Records the phases of a study. */
  private static final class Phases implements TrainingListener {

    private final List<String> names = new ArrayList<>();

    @Override
    public void phaseStarted(String phase) {
      names.add(phase);
    }

    List<String> names() {
      return names;
    }
  }
}
