package org.distill4j.samples.video;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.ExampleGroups;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.dictionary.question.Truth;
import org.distill4j.samples.video.data.AnswerVocabulary;
import org.distill4j.samples.video.data.FeatureFiles;
import org.distill4j.samples.video.data.VideoQuestion;
import org.distill4j.samples.video.data.VideoQuestionEncoder;
import org.distill4j.samples.video.data.VideoQuestions;
import org.distill4j.samples.video.metric.AnnotatorMetrics;

/**
 * Questions to train with and questions to be judged by.
 *
 * @param options how they were read
 * @param all the questions of the training split
 * @param training those of the training split with an answer to choose from
 * @param validation all of the validation split
 * @param encoder what turns them into examples
 * @param examples the training questions as examples, labelled with what is annotated
 * @param held the validation questions, with all correct answers
 */
public record VideoData(
    DataOptions options,
    VideoQuestions all,
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
  public static VideoData read(DataOptions options, VideoInputs inputs) throws IOException {
    VideoQuestions training = VideoQuestions.read(options.folder(), options.training());
    VideoQuestions validation = VideoQuestions.read(options.folder(), options.validation());
    Set<String> videos = new HashSet<>(training.videos());
    videos.addAll(validation.videos());
    Map<String, VideoFeatures> streams = streams(options, inputs, videos);
    Set<String> clips = inputs.clips() ? Set.of(inputs.appearance()) : Set.of();
    return of(options, training, validation, streams, clips);
  }

  /**
   * Reads a data set for a network that reads the question alone: its folder needs no features.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static VideoData readQuestions(DataOptions options) throws IOException {
    return of(
        options,
        VideoQuestions.read(options.folder(), options.training()),
        VideoQuestions.read(options.folder(), options.validation()),
        Map.of(),
        Set.of());
  }

  private static VideoData of(
      DataOptions options,
      VideoQuestions all,
      VideoQuestions validation,
      Map<String, VideoFeatures> streams,
      Set<String> clips)
      throws IOException {
    AnswerVocabulary answers = AnswerVocabulary.of(all, options.answers());
    VideoQuestions training = all.where(answers::annotates);
    VideoQuestionEncoder encoder =
        new VideoQuestionEncoder(
            VideoQuestionEncoder.words(training, options.minimumWordCount()),
            answers,
            streams,
            clips);
    return new VideoData(
        options,
        all,
        training,
        validation,
        encoder,
        encoder.examples(training),
        held(encoder, validation));
  }

  /**
   * The training questions alone, divided by their videos: what settings are chosen by without a
   * look at the validation split. What is annotated for its type and video is right for a question
   * that judges, or all that its annotators said.
   *
   * @param part the videos that are held out
   * @param judges the split that has the questions about them, such as that of the training
   * @throws IOException if the split is missing or damaged, or asks about other videos alone
   */
  public VideoData heldOutOfTraining(HeldOut part, String judges) throws IOException {
    List<String> videos = all.videos().stream().sorted().toList();
    Set<String> heldOut =
        IntStream.range(0, videos.size())
            .filter(part::has)
            .mapToObj(videos::get)
            .collect(Collectors.toSet());
    VideoQuestions held =
        VideoQuestions.read(options.folder(), judges)
            .where(question -> heldOut.contains(question.video()));
    if (held.size() == 0) {
      throw new DataFileException(
          options.folder(),
          "split '%s' has no question about a video of split '%s'"
              .formatted(judges, options.training()),
          "a part of the training videos is held out: name a split that asks about them");
    }
    return of(
        options,
        all.where(question -> !heldOut.contains(question.video())),
        part.truth() == Truth.ALL ? held : held.judgedByVideo(),
        encoder.streams(),
        encoder.clips());
  }

  /**
   * The questions in the form that all kinds of questions share.
   *
   * @throws IOException if a validation question asks about a video without features
   */
  public QuestionData questions() throws IOException {
    return new QuestionData(
        QuestionData.describe(
            count(training),
            count(validation),
            encoder.streams().isEmpty() ? "videos that are not shown" : "videos",
            encoder.answers().size()),
        examples,
        types(training),
        held,
        encoder.examples(validation.where(encoder.answers()::annotates)),
        validation.questions().stream().map(HeldOutQuestion::of).toList(),
        encoder.answers().answers());
  }

  private static QuestionData.Count count(VideoQuestions questions) {
    return new QuestionData.Count(questions.size(), questions.videos().size());
  }

  private static Map<String, VideoFeatures> streams(
      DataOptions options, VideoInputs inputs, Set<String> videos) throws IOException {
    Map<String, VideoFeatures> streams = new LinkedHashMap<>();
    VideoFeatures appearance = required(FeatureFiles.APPEARANCE, options, videos);
    boolean hasFrames = appearance.shape().length > 2;
    streams.put(
        inputs.appearance(),
        options.meanFrames() && hasFrames ? appearance.meanOverSteps() : appearance);
    streams.put(inputs.motion(), required(FeatureFiles.MOTION, options, videos));
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
    return new EvaluationSet(examples, correct, types(questions), AnnotatorMetrics.all());
  }

  private static ExampleGroups types(VideoQuestions questions) {
    return ExampleGroups.of(questions.questions().stream().map(VideoQuestion::type).toList());
  }
}
