package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.question.Truth;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeldOutPartsTest {

  @TempDir private Path folder;

  @Test
  void everyTrainingVideoIsHeldOutOnce() throws IOException {
    List<RankingData> folds = fourParts();

    Set<String> heldOut = new HashSet<>();
    for (RankingData division : folds) {
      List<String> videos = division.questions().groups();
      assertThat(division.questions().examples().size() + videos.size()).isEqualTo(90);
      assertThat(videos.stream().noneMatch(heldOut::contains)).isTrue();
      heldOut.addAll(videos);
    }
    assertThat(heldOut).hasSize(45);
    assertThat(EvaluationQuestions.of(folds).questions()).hasSize(90);
    assertThat(folds.get(0).questions().description())
        .contains("33 videos for training, 24 about 12 others");
  }

  @Test
  void theRunsOfAllPartsCountAsOne() throws IOException {
    List<RankingData> folds = fourParts();
    Schemes schemes = Schemes.onClassPath(QuestionKind.VIDEO);
    TrainingSettings training =
        RankingSettings.defaults().individual().toBuilder().epochs(20).batchSize(16).build();
    RankingSettings settings = new RankingSettings(training, training).withWidths(16, 16);
    List<Trial> trials = List.of(new Choice(schemes, Map.of(), settings).of(Schemes.UNDISTILLED));
    Path runs = folder.resolve("runs");

    List<Run> results =
        Study.of(folds.stream().map(RankingData::study).toList())
            .resumedIn(runs)
            .withSeeds(List.of(1L, 2L))
            .run(trials)
            .runs();

    assertThat(results.stream().map(Run::seed).toList()).containsExactly(1L, 2L).inOrder();
    assertThat(runs.toFile().list())
        .asList()
        .containsExactly("part-1-of-4", "part-2-of-4", "part-3-of-4", "part-4-of-4");
    List<HeldOutQuestion> asked = EvaluationQuestions.of(folds).questions();
    List<String> answers = EvaluationQuestions.of(folds).answers();
    for (Run result : results) {
      assertThat(result.outcomes()).hasLength(90);
      assertThat(Arrays.stream(result.outcomes()).average().orElseThrow())
          .isWithin(1e-12)
          .of(result.metric(StandardMetrics.ACCURACY));
      assertThat(result.metric(StandardMetrics.ACCURACY)).isGreaterThan(0.6);
      for (int i = 0; i < asked.size(); i++) {
        boolean right = asked.get(i).correct().containsKey(answers.get(result.best()[i][0]));
        assertThat(result.outcomes()[i]).isEqualTo(right ? 1.0 : 0.0);
      }
    }
  }

  /**
   * Returns four parts. Answers repeat every three and every nine videos, so each part has all of
   * them.
   */
  private List<RankingData> fourParts() throws IOException {
    TinyVideos.write(folder);
    return RankingData.readTraining(
        new DataOptions(folder, "train", "val", 9, 1, true),
        HeldOut.all(4, Truth.ANNOTATED),
        "train");
  }

  @Test
  void synsetsAreHeldOutOnceWithAnnotatedOrAllCorrectAnswers() {
    DictionaryQuestions questions =
        DictionaryQuestions.of(
            WordNet.embedded(),
            QuestionOptions.defaults()
                .withAnswers(20)
                .withTrainingFraction(0.3)
                .withAnnotatedFraction(0.5));

    List<HeldOutQuestion> annotated = heldOut(questions, Truth.ANNOTATED);
    List<HeldOutQuestion> all = heldOut(questions, Truth.ALL);

    assertThat(annotated.stream().allMatch(it -> it.correct().size() == 1)).isTrue();
    assertThat(all.stream().mapToInt(it -> it.correct().size()).average().orElseThrow())
        .isGreaterThan(1.2);
    assertThat((double) annotated.size() / all.size()).isWithin(0.1).of(0.5);
    assertThat(new HashSet<>(all)).hasSize(all.size());
  }

  private static List<HeldOutQuestion> heldOut(DictionaryQuestions questions, Truth truth) {
    List<RankingData> divisions =
        HeldOut.all(2, truth).stream()
            .map(part -> RankingData.of(questions.heldOutOfTraining(part)))
            .toList();
    return EvaluationQuestions.of(divisions).questions();
  }

  @Test
  void aPartMustBeOneOfAtLeastTwo() {
    assertThrows(IllegalArgumentException.class, () -> HeldOut.of(1));
    assertThrows(IllegalArgumentException.class, () -> new HeldOut(3, 3, Truth.ALL));
  }
}
