package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.question.Truth;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.video.Asked;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.RunStore;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldsTest {

  @TempDir private Path folder;

  @Test
  void everyTrainingVideoJudgesOnceWhatWasTrainedWithoutIt() throws IOException {
    Folds folds = fourParts();

    Set<String> judged = new HashSet<>();
    for (RankingData division : folds.divisions()) {
      List<String> videos = division.questions().groups();
      assertThat(division.examples().size() + videos.size()).isEqualTo(90);
      assertThat(videos.stream().noneMatch(judged::contains)).isTrue();
      judged.addAll(videos);
    }
    assertThat(judged).hasSize(45);
    assertThat(folds.judges().asked()).hasSize(90);
    assertThat(folds.descriptions().get(0)).contains("33 videos for training, 24 about 12 others");
  }

  @Test
  void theRunsOfAllPartsCountAsOne() throws IOException {
    Folds folds = fourParts();
    Schemes schemes = Schemes.onClassPath(QuestionKind.VIDEO);
    TrainingSettings training =
        RankingSettings.defaults().individual().toBuilder().epochs(20).batchSize(16).build();
    RankingSettings settings = new RankingSettings(training, training).withWidths(16, 16);
    List<Variant> variants = List.of(Variant.of(schemes.get(Schemes.UNDISTILLED), settings));
    Path runs = folder.resolve("runs");

    List<RunResult> results =
        folds.run(
            schemes,
            part -> new RunStore<>(RunResult.class, part.map(runs::resolve)),
            TrainingListener.silent(),
            each -> each.students(variants, List.of(1L, 2L)));

    assertThat(results.stream().map(RunResult::seed).toList()).containsExactly(1L, 2L).inOrder();
    assertThat(runs.toFile().list())
        .asList()
        .containsExactly("part-1-of-4", "part-2-of-4", "part-3-of-4", "part-4-of-4");
    List<Asked> asked = folds.judges().asked();
    List<String> answers = folds.judges().answers();
    for (RunResult result : results) {
      assertThat(result.outcomes()).hasLength(90);
      assertThat(Arrays.stream(result.outcomes()).average().orElseThrow())
          .isWithin(1e-12)
          .of(result.metrics().get(StandardMetrics.ACCURACY.id()));
      assertThat(result.metrics().get(StandardMetrics.ACCURACY.id())).isGreaterThan(0.6);
      for (int i = 0; i < asked.size(); i++) {
        boolean right = asked.get(i).correct().containsKey(answers.get(result.best()[i][0]));
        assertThat(result.outcomes()[i]).isEqualTo(right ? 1.0 : 0.0);
      }
    }
  }

  /** Answers repeat every three and every nine videos, so that each part has all of them. */
  private Folds fourParts() throws IOException {
    TinyVideos.write(folder);
    return RankingData.readTraining(
        new DataOptions(folder, "train", "val", 9, 1, true),
        HeldOut.all(4, Truth.ANNOTATED),
        "train");
  }

  @Test
  void resultsOfDifferentRunsAreNotJoined() {
    RunResult one = result("one", 1);

    assertThat(assertThrows(IllegalArgumentException.class, () -> one.and(result("one", 2), 0, 1)))
        .hasMessageThat()
        .isEqualTo("one, seed 2, is another run than one, seed 1");
    assertThrows(IllegalArgumentException.class, () -> one.and(result("two", 1), 0, 1));
  }

  private static RunResult result(String model, long seed) {
    return new RunResult(
        model,
        seed,
        "",
        Map.of(StandardMetrics.ACCURACY.id(), 1.0),
        new double[] {1},
        new int[][] {{0}},
        1);
  }

  @Test
  void synsetsJudgeOnceByWhatIsAnnotatedOrByAllThatIsCorrect() {
    DictionaryQuestions questions =
        DictionaryQuestions.of(
            WordNet.embedded(),
            QuestionOptions.defaults()
                .withAnswers(20)
                .withTrainingFraction(0.3)
                .withAnnotatedFraction(0.5));

    List<Asked> annotated = judges(questions, Truth.ANNOTATED);
    List<Asked> all = judges(questions, Truth.ALL);

    assertThat(annotated.stream().allMatch(it -> it.correct().size() == 1)).isTrue();
    assertThat(all.stream().mapToInt(it -> it.correct().size()).average().orElseThrow())
        .isGreaterThan(1.2);
    assertThat((double) annotated.size() / all.size()).isWithin(0.1).of(0.5);
    assertThat(new HashSet<>(all)).hasSize(all.size());
  }

  private static List<Asked> judges(DictionaryQuestions questions, Truth truth) {
    Optional<Judges> judges =
        HeldOut.all(2, truth).stream()
            .map(part -> Judges.of(RankingData.of(questions.heldOutOfTraining(part))))
            .reduce(Judges::and);
    return judges.orElseThrow().asked();
  }

  @Test
  void aPartMustBeOneOfAtLeastTwo() {
    assertThrows(IllegalArgumentException.class, () -> HeldOut.of(1));
    assertThrows(IllegalArgumentException.class, () -> new HeldOut(3, 3, Truth.ALL));
  }
}
