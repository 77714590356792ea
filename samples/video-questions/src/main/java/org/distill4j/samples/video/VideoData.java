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
 * The training and validation questions of a data set.
 *
 * @param options the options that they were read with
 * @param all the questions of the training split
 * @param training the questions of the training split with a candidate answer
 * @param validation the questions of the validation split
 * @param encoder the encoder of questions as examples
 * @param examples the training questions as examples, labelled with annotated answers
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
   * Reads a data set for a network that reads only the question; its folder needs no features.
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
    AnswerVocabulary answers = answers(all, options.answers());
    VideoQuestions training = all.where(answers::annotates);
    requireAnnotated(validation, answers);
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

  private static AnswerVocabulary answers(VideoQuestions all, int number) throws IOException {
    if (all.size() == 0) {
      throw new DataFileException(
          all.source(),
          "has no question about a video that is not held out",
          "hold out fewer videos, or use more");
    }
    AnswerVocabulary answers = AnswerVocabulary.of(all, number);
    if (answers.size() < 2) {
      throw new DataFileException(
          all.source(),
          "has the only answer '%s'".formatted(answers.answers().get(0)),
          "a network chooses among at least two answers: use questions with different ones");
    }
    return answers;
  }

  private static void requireAnnotated(VideoQuestions questions, AnswerVocabulary answers)
      throws IOException {
    if (questions.questions().stream().noneMatch(answers::annotates)) {
      throw new DataFileException(
          questions.source(),
          "no question has an answer among the %d candidates (%s, ...), but such as %s"
              .formatted(
                  answers.size(),
                  answers.answers().get(0),
                  questions.questions().get(0).annotated().keySet()),
          "use splits of one data set, or more training questions");
    }
  }

  /**
   * Returns the training questions, split by video for model selection without the validation
   * split. Correct answers to a held-out question are those annotated for its type and video, or
   * those of all its annotators.
   *
   * @param part the videos that are held out
   * @param judges the split with the questions about held-out videos, such as the training split
   * @throws IOException if the split is missing or damaged, or has no question about these videos
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
          "name a split with questions about the training videos, of which a part is held out");
    }
    return of(
        options,
        all.where(question -> !heldOut.contains(question.video())),
        part.truth() == Truth.ALL ? held : held.judgedByVideo(),
        encoder.streams(),
        encoder.clips());
  }

  /**
   * Returns the questions in the form shared by all kinds of questions.
   *
   * @throws IOException if a validation question asks about a video without features
   */
  public QuestionData questions() throws IOException {
    return new QuestionData(
        QuestionData.describe(
            count(training),
            count(validation),
            encoder.streams().isEmpty() ? "videos without features" : "videos",
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
