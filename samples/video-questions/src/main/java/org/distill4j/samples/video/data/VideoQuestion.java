package org.distill4j.samples.video.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.text.Words;

/**
 * A question about a video.
 *
 * @param id the question's id in its file
 * @param video the id of the video, a number in decimal
 * @param type the type of the question, such as who or where
 * @param text the question
 * @param annotated the training answers with their numbers of annotators: one answer of one
 *     annotator in most data sets
 * @param correct the correct answers for evaluation with their numbers of annotators; the annotated
 *     ones if a data set has no others
 */
public record VideoQuestion(
    String id,
    String video,
    String type,
    String text,
    Map<String, Integer> annotated,
    Map<String, Integer> correct) {

  /** Copies the answers, which keep their order; spellings with equal characters are one answer. */
  public VideoQuestion {
    annotated = composed(annotated);
    correct = composed(correct);
  }

  private static Map<String, Integer> composed(Map<String, Integer> answers) {
    Map<String, Integer> composed = new LinkedHashMap<>();
    answers.forEach((answer, count) -> composed.merge(Words.composed(answer), count, Integer::sum));
    return Collections.unmodifiableMap(composed);
  }

  /** Returns a question with the answer of one annotator. */
  static VideoQuestion of(String id, String video, String type, String text, String answer) {
    Map<String, Integer> only = Map.of(answer, 1);
    return new VideoQuestion(id, video, type, text, only, only);
  }

  /** Returns a copy with other correct answers. */
  VideoQuestion judgedBy(Map<String, Integer> answers) {
    return new VideoQuestion(id, video, type, text, annotated, answers);
  }

  /** Returns the words of the question in lower case. */
  public List<String> words() {
    return Words.of(text);
  }
}
