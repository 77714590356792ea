package org.distill4j.samples.ranking.experiment;

import java.util.function.IntConsumer;
import org.distill4j.runtime.data.videoqa.VideoQuestionEncoder;
import org.distill4j.samples.ranking.AnswererGraph;

/**
 * The sizes of the networks that come from the data.
 *
 * @param vocabulary the words that are known
 * @param appearanceFeatures the features of a frame or clip
 * @param motionFeatures the features of a clip's motion
 * @param answers the answers to choose from
 */
public record Sizes(int vocabulary, int appearanceFeatures, int motionFeatures, int answers) {

  /** Sizes that a scheme can be built for whatever its lists are: nothing is allocated. */
  static final Sizes ANY = new Sizes(2, 1, 1, 1_000_000);

  /** Binds the dimensions of a generated builder. */
  void bind(
      IntConsumer forVocabulary,
      IntConsumer forAppearanceFeatures,
      IntConsumer forMotionFeatures,
      IntConsumer forAnswers) {
    forVocabulary.accept(vocabulary);
    forAppearanceFeatures.accept(appearanceFeatures);
    forMotionFeatures.accept(motionFeatures);
    forAnswers.accept(answers);
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
