package org.distill4j.samples.cli.model;

import java.io.IOException;
import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;

/** Evaluation data of networks that answer questions about videos or synsets. */
final class QuestionNetworks {

  private QuestionNetworks() {}

  /**
   * Returns the held-out questions.
   *
   * @throws IOException if the result beside the network says that it was trained on other data
   */
  static EvaluationData data(
      SavedNetwork network, QuestionData questions, EvaluationOptions options) throws IOException {
    network.requireTrainedOn(questions.examples());
    return new EvaluationData(
        options.questions().isDictionary() ? "held-out synsets" : "held-out videos",
        questions.evaluation(),
        questions.answers(),
        example -> text(questions.heldOut().get(example)));
  }

  private static String text(HeldOutQuestion question) {
    return "%s: %s".formatted(question.about(), question.text());
  }
}
