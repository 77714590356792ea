package org.distill4j.samples.ranking.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the same schemes on every kind of questions. */
final class QuestionKindTest {

  private static DictionaryQuestions questions;

  @TempDir private Path folder;

  @BeforeAll
  static void makeQuestions() {
    questions =
        DictionaryQuestions.of(
            WordNet.embedded(),
            QuestionOptions.defaults().withAnswers(20).withTrainingFraction(0.3));
  }

  @Test
  void everyKindOfQuestionsHasTheSameSchemes() throws IOException {
    List<Distillation> ofVideos = Schemes.onClassPath(QuestionKind.VIDEO).all();

    assertThat(ofVideos).isNotEmpty();
    for (QuestionKind kind : QuestionKind.values()) {
      List<Distillation> schemes = Schemes.onClassPath(kind).all();
      assertThat(schemes).containsExactlyElementsIn(ofVideos).inOrder();
      for (int i = 0; i < schemes.size(); i++) {
        assertThat(schemes.get(i).hyperparameters()).isEqualTo(ofVideos.get(i).hyperparameters());
      }
    }
  }

  @Test
  void anotherNetworkIsFoundByItsNameAndHasTheSameSchemes() throws IOException {
    Schemes usual = Schemes.onClassPath(QuestionKind.VIDEO);
    Schemes dropout = Schemes.onClassPath(QuestionKind.VIDEO, "dropout-answerer");

    assertThat(dropout.all()).containsAtLeastElementsIn(usual.all()).inOrder();
    assertThat(
            dropout
                .get("vanilla")
                .distiller(RankingDimensions.ofVideos(2, 1, 1, 100), Map.of())
                .student()
                .name())
        .contains("DropoutAnswerer");
    assertThat(Schemes.onClassPath(QuestionKind.VIDEO, "ANSWERER")).isEqualTo(usual);
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Schemes.onClassPath(QuestionKind.VIDEO, "gloss_answerer"));
    assertThat(unknown)
        .hasMessageThat()
        .isEqualTo(
            "Unknown network 'gloss_answerer' with the inputs [appearance, motion, question]."
                + " Available: ANSWERER, DROPOUT_ANSWERER, SMALL_BILM, SMALL_JUST_ASK,"
                + " SMALL_ALL_IN_ONE, SMALL_CO_TOKEN, SMALL_MERLOT, SMALL_SIA_SAM_REA,"
                + " SMALL_SVITT, SMALL_VIOLET.");
  }

  @Test
  void aFolderWithoutFeaturesAsksTheQuestionAlone() throws IOException {
    TinyVideos.write(folder);
    assertThat(QuestionKind.in(folder)).isEqualTo(QuestionKind.VIDEO);
    Files.delete(folder.resolve("motion_feat.h5"));
    assertThat(QuestionKind.in(folder)).isEqualTo(QuestionKind.VIDEO);
    Files.delete(folder.resolve("appearance_feat.h5"));
    assertThat(QuestionKind.in(folder)).isEqualTo(QuestionKind.QUESTION);

    RankingData data = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, false));
    List<Run> results = run(data, 1e-2);

    assertThat(results.stream().map(Run::model).toList())
        .containsExactly(
            "teacher width 32",
            "undistilled width 32",
            "pairwise uniform width 32 taught by width 32")
        .inOrder();
    // Three answers are equally frequent, and the question does not determine which is correct.
    assertThat(results.get(2).metric(StandardMetrics.ACCURACY)).isWithin(0.2).of(1 / 3.0);
  }

  @Test
  void dictionaryQuestionsAreEvaluatedByAllCorrectAnswersOfOtherSynsets() {
    RankingData data = RankingData.of(questions);
    RankingData heldOut = RankingData.of(questions.heldOutOfTraining(HeldOut.of(4)));

    assertThat(data.kind()).isEqualTo(QuestionKind.DICTIONARY);
    assertThat(data.questions().groups()).hasSize(data.questions().evaluation().examples().size());
    assertThat(correct(data)).isGreaterThan(1.2);
    assertThat(correct(heldOut)).isEqualTo(1);
    int together =
        heldOut.questions().examples().size() + heldOut.questions().evaluation().examples().size();
    assertThat(together).isEqualTo(data.questions().examples().size());
    assertThat((double) heldOut.questions().evaluation().examples().size() / together)
        .isWithin(0.05)
        .of(0.25);
  }

  private static double correct(RankingData data) {
    int all = 0;
    for (int i = 0; i < data.questions().evaluation().examples().size(); i++) {
      all += data.questions().evaluation().labels().answers(i).length;
    }
    return (double) all / data.questions().evaluation().examples().size();
  }

  @Test
  void schemesLearnDictionaryQuestions() throws IOException {
    RankingData data = RankingData.of(questions);

    List<Run> results = run(data, 1e-2);

    double majority = data.questions().typeMajority().accuracy();
    for (Run result : results) {
      assertThat(result.metric(StandardMetrics.ACCURACY)).isGreaterThan(majority + 0.1);
    }
  }

  private static List<Run> run(RankingData data, double rate) throws IOException {
    Schemes schemes = Schemes.onClassPath(data.kind());
    RankingSettings defaults = data.kind().settings();
    RankingSettings settings =
        defaults
            .training(
                defaults.individual().toBuilder()
                    .epochs(4)
                    .batchSize(32)
                    .learningRate(rate)
                    .build(),
                defaults.student().toBuilder().epochs(2).batchSize(32).build())
            .withWidths(32, 32);
    Choice choice = new Choice(schemes, Map.of(), settings);
    List<Trial> students = List.of(choice.of("undistilled"), choice.of("pairwise uniform"));
    return Study.of(data.study()).run(RankingTrials.compared(data.kind(), students)).runs();
  }
}
