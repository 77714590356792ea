package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.VideoData;
import org.distill4j.samples.video.VideoInputs;

/** Data sets for {@link org.distill4j.samples.ranking.Answerer}. */
public final class RankingData {

  private RankingData() {}

  /**
   * Reads a data set.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static VideoData read(DataOptions options) throws IOException {
    return VideoData.read(
        options, new VideoInputs(AnswererGraph.APPEARANCE, AnswererGraph.MOTION, false));
  }
}
