package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.VideoData;
import org.distill4j.samples.video.VideoInputs;

/** Data sets for the networks of this sample. */
public final class MultimodalData {

  private MultimodalData() {}

  /**
   * Reads a data set.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static VideoData read(DataOptions options) throws IOException {
    return VideoData.read(
        options,
        new VideoInputs(
            SizedTeacherGraph.APPEARANCE_FEATURES, SizedTeacherGraph.MOTION_FEATURES, true));
  }
}
