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
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.multimodal.experiment.GridSearch.Trial;
import org.distill4j.samples.multimodal.report.AccuracyTable;
import org.distill4j.samples.multimodal.report.AnswerList;
import org.distill4j.samples.multimodal.report.LossChart;
import org.distill4j.samples.multimodal.report.SearchTable;
import org.distill4j.samples.video.Asked;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.RunStore;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MultimodalRunsTest {

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
    List<ModelRun> runs = runs(15, Optional.empty()).run(List.of(1L));

    assertThat(questions.typeMajority().accuracy()).isLessThan(0.5);
    assertThat(runs.stream().map(ModelRun::model))
        .containsExactly("teacher", "student", "distilled student")
        .inOrder();
    for (ModelRun run : runs) {
      assertWithMessage(run.model())
          .that(run.metrics().get(StandardMetrics.ACCURACY.id()))
          .isAtLeast(0.9);
    }
    assertThat(runs.get(0).parameters()).isGreaterThan(runs.get(1).parameters());
    assertThat(runs.get(2).parameters()).isEqualTo(runs.get(1).parameters());
    report(runs);
  }

  private void report(List<ModelRun> runs) throws IOException {
    AccuracyTable table = new AccuracyTable(questions, runs);
    List<String> lines = table.networks().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).containsMatch("model +parameters +what +how +all +95 % +seeds");
    assertThat(lines.get(4)).containsMatch("distilled student +[0-9,]+ +\\d+\\.\\d +\\d+\\.\\d");
    assertThat(table.differences().lines().skip(1).findFirst().orElseThrow())
        .containsMatch("teacher - student +[+-]\\d");

    Map<String, Double> losses = runs.get(2).losses().get(14).validation();
    assertThat(losses.keySet()).containsAtLeast("answers", "appearance", "motion");
    assertThat(losses.get("answers"))
        .isLessThan(runs.get(2).losses().get(0).validation().get("answers"));
    List<Path> charts = LossChart.write(runs.get(2), folder.resolve("charts"));
    assertThat(charts).hasSize(3);
    assertThat(ImageIO.read(charts.get(0).toFile()).getWidth()).isEqualTo(800);
  }

  @Test
  void goesOnWhereItStopped() throws IOException {
    Optional<Path> store = Optional.of(folder.resolve("runs"));
    List<ModelRun> first = runs(1, store).run(List.of(4L));
    Files.delete(folder.resolve("runs/distilled-student-seed-4.json"));
    Stages stages = new Stages();

    List<ModelRun> again =
        new MultimodalRuns(data, settings(1), store(store), stages).run(List.of(4L));

    assertThat(stages.names())
        .containsExactly("teacher signals", "distilled student, seed 4")
        .inOrder();
    assertThat(again.get(0).seconds()).isEqualTo(first.get(0).seconds());
    assertThat(again.get(2).outcomes()).isEqualTo(first.get(2).outcomes());
    assertThat(again.get(2).losses()).isEqualTo(first.get(2).losses());
    assertThat(runs(2, store).run(List.of(4L)).get(0).losses()).hasSize(2);
  }

  @Test
  void searchesOnTrainingVideosAlone() throws IOException {
    MultimodalData divided = MultimodalData.readTraining(options(), 5, "train");
    int together =
        divided.questions().examples().size() + divided.questions().held().examples().size();
    assertThat(together).isEqualTo(questions.examples().size());
    assertThat(Set.copyOf(divided.questions().groups())).hasSize(9);
    assertThat(divided.questions().groups()).containsNoneIn(questions.groups());

    GridSearch.Result result =
        new GridSearch(List.of(1.0, 2.0), List.of(0.0, 3.0))
            .run(
                divided,
                settings(1),
                store(Optional.empty()),
                List.of(1L),
                TrainingListener.silent());

    assertThat(result.trials()).hasSize(8);
    assertThat(result.trials().get(0).accuracy()).isAtLeast(result.trials().get(7).accuracy());
    assertThat(result.trials()).contains(new Trial(new Strengths(2, 0, 2, 0), result.student()));
    assertThat(SearchTable.of(result).lines().toList().get(1)).startsWith("not distilled");
  }

  @Test
  void showsWhereNetworksDiffer() {
    int number = questions.asked().size();
    double[] right = new double[number];
    right[2] = 1;
    List<ModelRun> runs =
        List.of(
            made(Model.TEACHER, right),
            made(Model.STUDENT, new double[number]),
            made(Model.DISTILLED_STUDENT, right));
    AnswerList answers = new AnswerList(questions, runs, 1);

    assertThat(answers.agreement())
        .containsExactly("none", number - 1, "teacher, distilled student", 1);
    assertThat(answers.wrong(3)).hasSize(3);
    assertThat(answers.differing(3)).hasSize(1);
    Asked question = questions.asked().get(2);
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
        .isEqualTo("there is no teacher of seed 2");
  }

  private static ModelRun made(Model model, double[] outcomes) {
    return new ModelRun(
        model.title(),
        1,
        "",
        0,
        Map.of(StandardMetrics.ACCURACY.id(), 0.0),
        outcomes,
        new int[outcomes.length],
        List.of(),
        0);
  }

  private MultimodalRuns runs(int epochs, Optional<Path> store) throws IOException {
    return new MultimodalRuns(data, settings(epochs), store(store), TrainingListener.silent());
  }

  private static RunStore<ModelRun> store(Optional<Path> store) {
    return new RunStore<>(ModelRun.class, store);
  }

  private static MultimodalSettings settings(int epochs) {
    TrainingSettings training =
        MultimodalSettings.small().training().toBuilder()
            .epochs(epochs)
            .batchSize(16)
            .learningRate(5e-3)
            .build();
    return new MultimodalSettings(new Sizes(16, 8, 8), Strengths.MSRVTT, training);
  }

  /** Remembers which parts of a run began. */
  private static final class Stages implements TrainingListener {

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
