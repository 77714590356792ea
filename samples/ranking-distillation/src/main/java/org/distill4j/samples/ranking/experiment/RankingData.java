package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Encoding;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.DictionaryData;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.VideoData;
import org.distill4j.samples.video.VideoInputs;
import org.distill4j.samples.video.data.VideoQuestionEncoder;

/**
 * The questions that schemes are compared on.
 *
 * @param kind the kind of the questions
 * @param dimensions the dimensions of the networks that follow from the data, by name
 * @param questions the questions
 */
public record RankingData(
    QuestionKind kind, Map<String, Integer> dimensions, QuestionData questions) {

  /** Copies the dimensions. */
  public RankingData {
    dimensions = Map.copyOf(dimensions);
  }

  /**
   * Reads questions about videos; only their words if the folder has no features.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static RankingData read(DataOptions options) throws IOException {
    return of(videos(options));
  }

  /**
   * Reads divisions of the training videos.
   *
   * @param parts the videos that are held out, one part for each division
   * @param split the split that has the questions about held-out videos
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static List<RankingData> readTraining(
      DataOptions options, List<HeldOut> parts, String split) throws IOException {
    VideoData all = videos(options);
    List<RankingData> divisions = new ArrayList<>();
    for (HeldOut part : parts) {
      divisions.add(of(all.heldOutOfTraining(part, split)));
    }
    return divisions;
  }

  private static VideoData videos(DataOptions options) throws IOException {
    return QuestionKind.in(options.folder()) == QuestionKind.QUESTION
        ? VideoData.readQuestions(options)
        : VideoData.read(
            options, new VideoInputs(AnswererGraph.APPEARANCE, AnswererGraph.MOTION, false));
  }

  /**
   * Returns questions about videos.
   *
   * @throws IOException if a validation question asks about a video without features
   */
  public static RankingData of(VideoData data) throws IOException {
    VideoQuestionEncoder encoder = data.encoder();
    Map<String, Integer> dimensions =
        RankingDimensions.ofAnswers(encoder.words().size(), encoder.answers().size());
    for (Map.Entry<String, VideoFeatures> stream : encoder.streams().entrySet()) {
      dimensions =
          RankingDimensions.with(
              dimensions, stream.getKey() + "Features", stream.getValue().features());
    }
    dimensions = RankingDimensions.withClips(dimensions, encoder.streams());
    return new RankingData(
        encoder.streams().isEmpty() ? QuestionKind.QUESTION : QuestionKind.VIDEO,
        dimensions,
        data.questions());
  }

  /**
   * Returns questions about the meanings in WordNet, with those about all synsets outside of the
   * training partition held out.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static RankingData of(DictionaryQuestions questions) {
    Encoding encoding = questions.encoding();
    return new RankingData(
        QuestionKind.DICTIONARY,
        RankingDimensions.with(
            RankingDimensions.ofAnswers(encoding.questionWords().size(), encoding.answers().size()),
            "evidenceWords",
            encoding.evidenceWords().size()),
        DictionaryData.of(questions));
  }

  /** Returns the questions as the data of a study. */
  public StudyData study() {
    return questions.study(dimensions);
  }
}
