package org.distill4j.samples.video;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.samples.dictionary.question.Question;
import org.distill4j.samples.video.data.VideoQuestion;

/**
 * A question as a reader sees it.
 *
 * @param about what it is about, a video or a synset: questions about one thing are no independent
 *     evidence
 * @param type what is asked for, such as who or where
 * @param text the question
 * @param annotated the answers that training would know of
 * @param correct all correct answers, each with the number of annotators who gave it
 */
public record Asked(
    String about, String type, String text, List<String> annotated, Map<String, Integer> correct) {

  /** Copies the answers, which keep their order. */
  public Asked {
    annotated = List.copyOf(annotated);
    correct = Collections.unmodifiableMap(new LinkedHashMap<>(correct));
  }

  static Asked of(VideoQuestion question) {
    return new Asked(
        "video " + question.video(),
        question.type(),
        question.text(),
        List.copyOf(question.annotated().keySet()),
        question.correct());
  }

  static Asked of(Question question) {
    Map<String, Integer> correct = new LinkedHashMap<>();
    question.correct().forEach(answer -> correct.put(answer, 1));
    return new Asked(
        "synset " + question.synset(),
        question.type().title(),
        "%s (%s)"
            .formatted(
                String.join(" ", question.words()), String.join(" ", question.evidence().words())),
        question.annotated().stream().toList(),
        correct);
  }
}
