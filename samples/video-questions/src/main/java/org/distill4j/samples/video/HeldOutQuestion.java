package org.distill4j.samples.video;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.samples.dictionary.question.Question;
import org.distill4j.samples.video.data.VideoQuestion;

/**
 * A held-out question in readable form.
 *
 * @param about the subject of the question, a video or synset; questions about the same subject are
 *     not independent
 * @param type the type of the question: who, where
 * @param text the question
 * @param annotated the answers that training uses
 * @param correct all correct answers, each with the number of annotators who gave it
 */
public record HeldOutQuestion(
    String about, String type, String text, List<String> annotated, Map<String, Integer> correct) {

  /** Copies the answers, which keep their order. */
  public HeldOutQuestion {
    annotated = List.copyOf(annotated);
    correct = Collections.unmodifiableMap(new LinkedHashMap<>(correct));
  }

  static HeldOutQuestion of(VideoQuestion question) {
    return new HeldOutQuestion(
        "video " + question.video(),
        question.type(),
        question.text(),
        List.copyOf(question.annotated().keySet()),
        question.correct());
  }

  static HeldOutQuestion of(Question question) {
    Map<String, Integer> correct = new LinkedHashMap<>();
    question.correct().forEach(answer -> correct.put(answer, 1));
    return new HeldOutQuestion(
        "synset " + question.synset(),
        question.type().title(),
        "%s (%s)"
            .formatted(
                String.join(" ", question.words()), String.join(" ", question.evidence().words())),
        question.annotated().stream().toList(),
        correct);
  }
}
