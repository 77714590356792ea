package org.distill4j.samples.ranking.experiment;

import org.distill4j.runtime.data.videoqa.VideoQuestionEncoder;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.samples.ranking.AnswererGraph;

/**
 * The sizes of a network.
 *
 * @param vocabulary the words that are known
 * @param appearanceFeatures the features of a frame or clip
 * @param motionFeatures the features of a clip's motion
 * @param answers the answers to choose from
 * @param width the size of the network itself
 */
public record Sizes(
    int vocabulary, int appearanceFeatures, int motionFeatures, int answers, int width) {

  /** Sizes that a scheme can be built for whatever its lists are: nothing is allocated. */
  static final Sizes ANY = new Sizes(2, 1, 1, 1_000_000, RankingSettings.WIDTH);

  /** Those of a network of the usual width. */
  public Sizes(int vocabulary, int appearanceFeatures, int motionFeatures, int answers) {
    this(vocabulary, appearanceFeatures, motionFeatures, answers, RankingSettings.WIDTH);
  }

  /** The same of a network of another width. */
  Sizes withWidth(int other) {
    return new Sizes(vocabulary, appearanceFeatures, motionFeatures, answers, other);
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
    return switch (dimension) {
      case "vocabulary" -> vocabulary;
      case "appearanceFeatures" -> appearanceFeatures;
      case "motionFeatures" -> motionFeatures;
      case "answers" -> answers;
      case "width" -> width;
      default ->
          throw new IllegalArgumentException(
              "the data do not say how large the dimension '%s' is; give it a value in the spec"
                  .formatted(dimension));
    };
  }

  /** Those of some data. */
  static Sizes of(VideoQuestionEncoder encoder) {
    return new Sizes(
        encoder.words().size(),
        encoder.streams().get(AnswererGraph.APPEARANCE).features(),
        encoder.streams().get(AnswererGraph.MOTION).features(),
        encoder.answers().size());
  }
}
