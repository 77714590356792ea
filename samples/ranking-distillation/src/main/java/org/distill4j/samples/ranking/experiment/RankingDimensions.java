package org.distill4j.samples.ranking.experiment;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.samples.ranking.AnswererGraph;

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
   * Returns dimensions with the number of clips and of the frames of a clip, unless there are no
   * features or the frames cannot be divided among the clips.
   *
   * @param streams the features by input
   */
  static Map<String, Integer> withClips(
      Map<String, Integer> sizes, Map<String, VideoFeatures> streams) {
    if (streams.isEmpty()) {
      return sizes;
    }
    int clips = steps(streams.get(AnswererGraph.MOTION));
    int frames = steps(streams.get(AnswererGraph.APPEARANCE));
    return frames % clips == 0
        ? with(with(sizes, "clips", clips), "clipFrames", frames / clips)
        : sizes;
  }

  /** Returns the number of feature vectors of a video. */
  private static int steps(VideoFeatures features) {
    return IntStream.of(features.shape()).reduce(1, (a, b) -> a * b) / features.features();
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
