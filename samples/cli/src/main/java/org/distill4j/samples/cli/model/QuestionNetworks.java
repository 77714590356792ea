package org.distill4j.samples.cli.model;

import org.distill4j.samples.video.HeldOutQuestion;
import org.distill4j.samples.video.QuestionData;

/** Evaluation data of networks that answer questions about videos or synsets. */
final class QuestionNetworks {

  private QuestionNetworks() {}

  static EvaluationData data(QuestionData questions, EvaluationOptions options) {
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
