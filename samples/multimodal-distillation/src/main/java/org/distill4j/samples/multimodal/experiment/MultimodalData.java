package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Encoding;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.multimodal.GlossDistillationDistiller;
import org.distill4j.samples.multimodal.SizedDistillationDistiller;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.VideoData;
import org.distill4j.samples.video.VideoInputs;

/**
 * Questions, and the distillation whose networks answer them.
 *
 * @param questions the questions
 * @param distillation teacher, student and losses
 * @param dimensions the dimensions that follow from the data, by name
 */
public record MultimodalData(
    QuestionData questions, Distillation distillation, Map<String, Integer> dimensions) {

  private static final String TITLE = "multimodal distillation";

  /** Copies the dimensions. */
  public MultimodalData {
    dimensions = Map.copyOf(dimensions);
  }

  /**
   * Reads questions about videos.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   * @throws IllegalArgumentException if the streams have different numbers of features
   */
  public static MultimodalData read(DataOptions options) throws IOException {
    return of(videos(options));
  }

  /**
   * Reads questions about training videos, of which a part is held out.
   *
   * @param parts one video in so many is held out, at least 2
   * @param split the split that has the questions about held-out videos
   * @throws IOException if a file is missing or damaged; the message names it
   * @throws IllegalArgumentException if the streams have different numbers of features
   */
  public static MultimodalData readTraining(DataOptions options, int parts, String split)
      throws IOException {
    return of(videos(options).heldOutOfTraining(HeldOut.of(parts), split));
  }

  private static VideoData videos(DataOptions options) throws IOException {
    return VideoData.read(
        options,
        new VideoInputs(
            SizedTeacherGraph.APPEARANCE_FEATURES, SizedTeacherGraph.MOTION_FEATURES, true));
  }

  private static MultimodalData of(VideoData data) throws IOException {
    var streams = data.encoder().streams();
    int appearance = streams.get(SizedTeacherGraph.APPEARANCE_FEATURES).features();
    int[] shape = streams.get(SizedTeacherGraph.APPEARANCE_FEATURES).shape();
    int motion = streams.get(SizedTeacherGraph.MOTION_FEATURES).features();
    if (appearance != motion) {
      throw new IllegalArgumentException(
          ("appearance has %s features and motion %s; the network needs as many of both: project"
                  + " one of them before, or change the spec")
              .formatted(appearance, motion));
    }
    return new MultimodalData(
        data.questions(),
        Distillation.of(TITLE, SizedDistillationDistiller::builder),
        Map.of(
            "channels",
            appearance,
            "motionChannels",
            motion,
            "clips",
            shape[0],
            "frames",
            shape.length > 2 ? shape[1] : 1,
            "vocabulary",
            data.encoder().words().size(),
            "answers",
            data.encoder().answers().size()));
  }

  /**
   * Returns questions about the meanings in WordNet, whose definitions take the place of videos.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static MultimodalData of(DictionaryQuestions questions) {
    Encoding encoding = questions.encoding();
    return new MultimodalData(
        GlossClips.of(questions),
        Distillation.of(TITLE, GlossDistillationDistiller::builder),
        Map.of(
            "vocabulary", encoding.questionWords().size(),
            "evidenceWords", encoding.evidenceWords().size(),
            "answers", encoding.answers().size()));
  }

  /** Returns true if the questions are about definitions. */
  boolean isDictionary() {
    return dimensions.containsKey("evidenceWords");
  }

  /** Returns the questions as the data of a study, with losses on held-out questions. */
  public StudyData study() {
    return questions.study(dimensions).withMonitored(questions.monitored());
  }
}
