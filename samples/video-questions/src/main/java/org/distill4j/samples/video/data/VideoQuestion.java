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
 * @param type what is asked for, such as who or where
 * @param text the question
 * @param annotated the answers to train with, each with the number of annotators who gave it: one
 *     answer of one annotator in most data sets
 * @param correct the answers to be judged by, each with the number of annotators who gave it; those
 *     that are annotated where a data set knows no more
 */
public record VideoQuestion(
    String id,
    String video,
    String type,
    String text,
    Map<String, Integer> annotated,
    Map<String, Integer> correct) {

  /** Copies the answers, which keep their order. */
  public VideoQuestion {
    annotated = Collections.unmodifiableMap(new LinkedHashMap<>(annotated));
    correct = Collections.unmodifiableMap(new LinkedHashMap<>(correct));
  }

  /** A question of which one annotator's answer is known. */
  static VideoQuestion of(String id, String video, String type, String text, String answer) {
    Map<String, Integer> only = Map.of(answer, 1);
    return new VideoQuestion(id, video, type, text, only, only);
  }

  /** The same question with other answers to be judged by. */
  VideoQuestion judgedBy(Map<String, Integer> answers) {
    return new VideoQuestion(id, video, type, text, annotated, answers);
  }

  /** The words of the question, in lower case. */
  public List<String> words() {
    return Words.of(text);
  }
}
