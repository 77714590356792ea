package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.data.videoqa.AnswerVocabulary;
import org.distill4j.runtime.data.videoqa.FeatureFiles;
import org.distill4j.runtime.data.videoqa.VideoQuestion;
import org.distill4j.runtime.data.videoqa.VideoQuestionEncoder;
import org.distill4j.runtime.data.videoqa.VideoQuestions;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.QuestionTypes;
import org.distill4j.runtime.evaluation.TypeMajorityBaseline;
import org.distill4j.samples.ranking.AnswererGraph;

/**
 * Questions to train with and questions to be judged by.
 *
 * @param training those of the training split with an answer to choose from
 * @param validation all of the validation split
 * @param encoder what turns them into examples
 * @param examples the training questions as examples, labelled with what is annotated
 * @param held the validation questions, with all correct answers
 */
public record RankingData(
    VideoQuestions training,
    VideoQuestions validation,
    VideoQuestionEncoder encoder,
    Examples examples,
    EvaluationSet held) {

  /**
   * Reads a data set.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static RankingData read(DataOptions options) throws IOException {
    VideoQuestions all = VideoQuestions.read(options.folder(), options.training());
    VideoQuestions validation = VideoQuestions.read(options.folder(), options.validation());
    AnswerVocabulary answers = AnswerVocabulary.of(all, options.answers());
    VideoQuestions training = all.where(answers::annotates);
    Set<String> videos = new HashSet<>(training.videos());
    videos.addAll(validation.videos());
    VideoQuestionEncoder encoder =
        new VideoQuestionEncoder(
            VideoQuestionEncoder.words(training, options.minimumWordCount()),
            answers,
            streams(options, videos));
    return new RankingData(
        training, validation, encoder, encoder.examples(training), held(encoder, validation));
  }

  private static Map<String, VideoFeatures> streams(DataOptions options, Set<String> videos)
      throws IOException {
    Map<String, VideoFeatures> streams = new LinkedHashMap<>();
    VideoFeatures appearance = required(FeatureFiles.APPEARANCE, options, videos);
    boolean hasFrames = appearance.shape().length > 2;
    streams.put(
        AnswererGraph.APPEARANCE,
        options.meanFrames() && hasFrames ? appearance.meanOverSteps() : appearance);
    streams.put(AnswererGraph.MOTION, required(FeatureFiles.MOTION, options, videos));
    return streams;
  }

  private static VideoFeatures required(FeatureFiles files, DataOptions options, Set<String> videos)
      throws IOException {
    return files
        .read(options.folder(), videos)
        .orElseThrow(
            () ->
                new DataFileException(
                    options.folder(),
                    "there are no features of the kind " + files.name(),
                    "the network sees appearance and motion: put both into the folder"));
  }

  private static EvaluationSet held(VideoQuestionEncoder encoder, VideoQuestions questions)
      throws IOException {
    Examples examples = encoder.examples(questions);
    LabelColumn correct =
        (LabelColumn) examples.column(Examples.labelInput(VideoQuestionEncoder.CORRECT));
    return new EvaluationSet(examples, correct, types(questions));
  }

  private static QuestionTypes types(VideoQuestions questions) {
    return QuestionTypes.of(questions.questions().stream().map(VideoQuestion::type).toList());
  }

  /** How well the most frequent answers of each type do. */
  public Metrics typeMajority() {
    LabelColumn annotated =
        (LabelColumn) examples.column(Examples.labelInput(VideoQuestionEncoder.ANNOTATED));
    return TypeMajorityBaseline.of(annotated, types(training)).evaluate(held);
  }
}
