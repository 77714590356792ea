package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.distill4j.samples.ranking.Answerer;
import org.distill4j.samples.ranking.GlossAnswerer;
import org.distill4j.samples.ranking.QuestionAnswerer;
import org.distill4j.samples.video.data.FeatureFiles;

/** The kind of questions, which decides on the network that answers them. */
public enum QuestionKind {
  /** Questions about videos, with features of the videos. */
  VIDEO(Answerer.class),
  /** Questions about videos without any features: the words of the question alone. */
  QUESTION(QuestionAnswerer.class),
  /** Questions about the meanings in WordNet, with their definitions. */
  DICTIONARY(GlossAnswerer.class);

  private final Class<?> network;

  QuestionKind(Class<?> network) {
    this.network = network;
  }

  /** Returns the default settings for such questions. */
  public RankingSettings settings() {
    return this == DICTIONARY ? RankingSettings.ofDictionary() : RankingSettings.defaults();
  }

  /** Returns the spec of the network that answers. */
  public Class<?> network() {
    return network;
  }

  /**
   * Returns the kind of the data set in a folder; without features it has questions alone.
   *
   * @throws IOException if there is no such folder
   */
  public static QuestionKind in(Path folder) throws IOException {
    boolean features = FeatureFiles.APPEARANCE.isIn(folder) || FeatureFiles.MOTION.isIn(folder);
    return features ? VIDEO : QUESTION;
  }
}
