package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.evaluation.EvaluationSet;
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
 * Questions that schemes are compared on.
 *
 * @param kind what sort of questions they are
 * @param sizes the sizes of the networks that come from the data
 * @param questions the questions
 */
public record RankingData(QuestionKind kind, Sizes sizes, QuestionData questions) {

  /**
   * Reads questions about videos; the question alone where the folder has no features.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static RankingData read(DataOptions options) throws IOException {
    return of(videos(options));
  }

  /**
   * Reads questions about videos, to be judged by those about a part of the training videos, once
   * for each part.
   *
   * @param parts the videos that are held out, in turn
   * @param judges the split that has the questions about them
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static Folds readTraining(DataOptions options, List<HeldOut> parts, String judges)
      throws IOException {
    VideoData all = videos(options);
    List<RankingData> divisions = new ArrayList<>();
    for (HeldOut part : parts) {
      divisions.add(of(all.heldOutOfTraining(part, judges)));
    }
    return new Folds(divisions);
  }

  private static VideoData videos(DataOptions options) throws IOException {
    return QuestionKind.in(options.folder()) == QuestionKind.QUESTION
        ? VideoData.readQuestions(options)
        : VideoData.read(
            options, new VideoInputs(AnswererGraph.APPEARANCE, AnswererGraph.MOTION, false));
  }

  /**
   * Questions about videos.
   *
   * @throws IOException if a validation question asks about a video without features
   */
  public static RankingData of(VideoData data) throws IOException {
    VideoQuestionEncoder encoder = data.encoder();
    Sizes sizes = Sizes.ofAnswers(encoder.words().size(), encoder.answers().size());
    for (Map.Entry<String, VideoFeatures> stream : encoder.streams().entrySet()) {
      sizes = sizes.with(stream.getKey() + "Features", stream.getValue().features());
    }
    return new RankingData(
        encoder.streams().isEmpty() ? QuestionKind.QUESTION : QuestionKind.VIDEO,
        sizes,
        data.questions());
  }

  /**
   * Questions about the meanings in WordNet, judged by all synsets that are not for training.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static RankingData of(DictionaryQuestions questions) {
    Encoding encoding = questions.encoding();
    return new RankingData(
        QuestionKind.DICTIONARY,
        Sizes.ofAnswers(encoding.questionWords().size(), encoding.answers().size())
            .with("evidenceWords", encoding.evidenceWords().size()),
        DictionaryData.of(questions));
  }

  /** The questions to train with, labelled with what is annotated. */
  public Examples examples() {
    return questions.examples();
  }

  /** The questions to be judged by, with all correct answers. */
  public EvaluationSet held() {
    return questions.held();
  }
}
