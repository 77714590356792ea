package org.distill4j.samples.multimodal.experiment;

import org.distill4j.runtime.data.videoqa.VideoQuestionEncoder;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.multimodal.SizedDistillationDistiller;
import org.distill4j.samples.multimodal.SizedTeacherGraph;

/**
 * The networks for questions about videos.
 *
 * @param channels the features of a frame and of the motion of a clip
 * @param words the words of questions
 * @param answers the answers to choose from
 */
record VideoNetworks(int channels, int words, int answers) implements Networks {

  /**
   * Networks for what an encoder makes of questions.
   *
   * @throws IllegalArgumentException if the streams have different numbers of features
   */
  static VideoNetworks of(VideoQuestionEncoder encoder) {
    int appearance = encoder.streams().get(SizedTeacherGraph.APPEARANCE_FEATURES).features();
    int motion = encoder.streams().get(SizedTeacherGraph.MOTION_FEATURES).features();
    if (appearance != motion) {
      throw new IllegalArgumentException(
          ("appearance has %d features and motion %d; the network needs as many of both: project"
                  + " one of them before, or change the spec")
              .formatted(appearance, motion));
    }
    return new VideoNetworks(appearance, encoder.words().size(), encoder.answers().size());
  }

  @Override
  public Distiller distiller(Sizes sizes, Strengths strengths) {
    return SizedDistillationDistiller.builder()
        .width(sizes.width())
        .pooled(sizes.pooled())
        .wordSize(sizes.wordSize())
        .channels(channels)
        .vocabulary(words)
        .answers(answers)
        .appearanceTemperature(strengths.appearanceTemperature())
        .appearanceWeight(strengths.appearanceWeight())
        .motionTemperature(strengths.motionTemperature())
        .motionWeight(strengths.motionWeight())
        .build();
  }
}
