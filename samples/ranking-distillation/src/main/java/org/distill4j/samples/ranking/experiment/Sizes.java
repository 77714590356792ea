package org.distill4j.samples.ranking.experiment;

import java.util.Map;
import java.util.TreeMap;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;

/**
 * The sizes of a network.
 *
 * @param ofDimensions the size of each dimension by its name
 */
public record Sizes(Map<String, Integer> ofDimensions) {

  private static final String WIDTH = "width";

  /** Sizes that a scheme can be built for whatever its lists are: nothing is allocated. */
  static final Sizes ANY = ofVideos(2, 1, 1, 1_000_000).with("evidenceWords", 2);

  /** Copies the sizes. */
  public Sizes {
    ofDimensions = Map.copyOf(ofDimensions);
  }

  /** Those of networks of the usual width. */
  static Sizes ofAnswers(int vocabulary, int answers) {
    return new Sizes(
        Map.of("vocabulary", vocabulary, "answers", answers, WIDTH, RankingSettings.WIDTH));
  }

  /**
   * Those of networks for questions about videos, of the usual width.
   *
   * @param vocabulary the words that are known
   * @param appearanceFeatures the features of a frame or clip
   * @param motionFeatures the features of a clip's motion
   * @param answers the answers to choose from
   */
  public static Sizes ofVideos(
      int vocabulary, int appearanceFeatures, int motionFeatures, int answers) {
    return ofAnswers(vocabulary, answers)
        .with("appearanceFeatures", appearanceFeatures)
        .with("motionFeatures", motionFeatures);
  }

  /** The same with one more, or another. */
  Sizes with(String dimension, int size) {
    Map<String, Integer> changed = new TreeMap<>(ofDimensions);
    changed.put(dimension, size);
    return new Sizes(changed);
  }

  /** The same of a network of another width. */
  Sizes withWidth(int other) {
    return with(WIDTH, other);
  }

  /**
   * Sets the dimensions of a distillation and ends.
   *
   * @throws IllegalArgumentException if data say nothing about one of them, or what is set does not
   *     fit together
   */
  public Distiller build(DistillerBuilder builder) {
    builder.dimensions().forEach(dimension -> builder.set(dimension, of(dimension)));
    return builder.build();
  }

  private int of(String dimension) {
    Integer size = ofDimensions.get(dimension);
    if (size == null) {
      throw new IllegalArgumentException(
          "the data do not say how large the dimension '%s' is; give it a value in the spec"
              .formatted(dimension));
    }
    return size;
  }
}
