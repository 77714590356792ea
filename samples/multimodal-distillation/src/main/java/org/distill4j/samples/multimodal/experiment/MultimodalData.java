package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.VideoData;
import org.distill4j.samples.video.VideoInputs;

/** Questions, and the networks that answer them. */
public final class MultimodalData {

  private final QuestionData questions;
  private final Networks networks;

  private MultimodalData(QuestionData questions, Networks networks) {
    this.questions = questions;
    this.networks = networks;
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
   * Reads questions about videos, to be judged by those about a part of the training videos.
   *
   * @param parts one video in so many is held out, at least 2
   * @param judges the split that has the questions about them
   * @throws IOException if a file is missing or damaged; the message names it
   * @throws IllegalArgumentException if the streams have different numbers of features
   */
  public static MultimodalData readTraining(DataOptions options, int parts, String judges)
      throws IOException {
    return of(videos(options).heldOutOfTraining(HeldOut.of(parts), judges));
  }

  private static MultimodalData of(VideoData data) throws IOException {
    return new MultimodalData(data.questions(), Networks.of(data.encoder()));
  }

  private static VideoData videos(DataOptions options) throws IOException {
    return VideoData.read(
        options,
        new VideoInputs(
            SizedTeacherGraph.APPEARANCE_FEATURES, SizedTeacherGraph.MOTION_FEATURES, true));
  }

  /**
   * Questions about the meanings in WordNet, whose definitions are read as films.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static MultimodalData of(DictionaryQuestions questions) {
    return new MultimodalData(GlossClips.of(questions), Networks.of(questions.encoding()));
  }

  /** The questions. */
  public QuestionData questions() {
    return questions;
  }

  Networks networks() {
    return networks;
  }
}
