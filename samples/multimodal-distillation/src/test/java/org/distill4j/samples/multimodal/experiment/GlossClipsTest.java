package org.distill4j.samples.multimodal.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.util.List;
import org.distill4j.experiment.store.Run;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the encoding of definitions as clips. */
final class GlossClipsTest {

  private static DictionaryQuestions made;
  private static QuestionData questions;

  @BeforeAll
  static void makeQuestions() {
    made =
        DictionaryQuestions.of(
            WordNet.embedded(),
            QuestionOptions.defaults().withAnswers(20).withTrainingFraction(0.2));
    questions = MultimodalData.of(made).questions();
  }

  @Test
  void everyFilmHasAsManyClips() {
    for (String stream : List.of(DictionaryQuestions.THINGS, DictionaryQuestions.ACTIONS)) {
      TokenColumn training = (TokenColumn) questions.examples().column(stream);
      TokenColumn held = (TokenColumn) questions.evaluation().examples().column(stream);
      for (int i = 0; i < training.size(); i++) {
        assertThat(training.length(i)).isEqualTo(GlossClips.CLIPS);
      }
      for (int i = 0; i < held.size(); i++) {
        assertThat(held.length(i)).isEqualTo(GlossClips.CLIPS);
      }
      assertThat(held.largest()).isGreaterThan(0);
    }
  }

  @Test
  void showsWhatIsAskedAndWhatIsRight() {
    HeldOutQuestion first = questions.heldOut().get(0);

    assertThat(questions.heldOut()).hasSize(questions.evaluation().examples().size());
    assertThat(first.about()).matches("synset [nvar]\\d{8}");
    assertThat(first.text()).containsMatch("^w\\w+ .+ \\(.+\\)$");
    assertThat(first.correct().keySet()).containsAtLeastElementsIn(first.annotated());
    assertThat(questions.answers()).containsAtLeastElementsIn(first.correct().keySet());
  }

  @Test
  void allNetworksLearnDefinitions() throws IOException {
    TrainingSettings training =
        MultimodalSettings.ofDictionary().training().toBuilder()
            .epochs(4)
            .batchSize(32)
            .learningRate(5e-3)
            .build();
    MultimodalSettings settings =
        new MultimodalSettings(new Sizes(16, 8, 16), StreamDistillation.MSRVTT, training);

    MultimodalTrials trials = new MultimodalTrials(MultimodalData.of(made), settings);
    List<Run> runs = trials.study().run(trials.all()).runs();

    double majority = questions.typeMajority().accuracy();
    for (Run run : runs) {
      assertWithMessage(run.model())
          .that(run.metric(StandardMetrics.ACCURACY))
          .isGreaterThan(majority + 0.05);
    }
  }
}
