package org.distill4j.samples.ranking.experiment;

import java.util.Map;
import java.util.TreeMap;

/** The dimensions of the answering networks, by name. */
public final class RankingDimensions {

  /** The dimension that settings define. */
  static final String WIDTH = "width";

  private RankingDimensions() {}

  /** Returns the dimensions that follow from any questions. */
  static Map<String, Integer> ofAnswers(int vocabulary, int answers) {
    return Map.of("vocabulary", vocabulary, "answers", answers);
  }

  /** Returns dimensions with one more. */
  static Map<String, Integer> with(Map<String, Integer> sizes, String dimension, int size) {
    Map<String, Integer> more = new TreeMap<>(sizes);
    more.put(dimension, size);
    return more;
  }

  /**
   * Returns all dimensions of a network for questions about videos.
   *
   * @param vocabulary the number of known words
   * @param appearanceFeatures the features of a frame or clip
   * @param motionFeatures the features of a clip's motion
   * @param answers the number of candidate answers
   */
  public static Map<String, Integer> ofVideos(
      int vocabulary, int appearanceFeatures, int motionFeatures, int answers) {
    return Map.of(
        "vocabulary",
        vocabulary,
        "answers",
        answers,
        "appearanceFeatures",
        appearanceFeatures,
        "motionFeatures",
        motionFeatures,
        WIDTH,
        RankingSettings.WIDTH);
  }
}
