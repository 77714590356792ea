package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.data.videoqa.VideoQuestionEncoder;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.QuestionTypes;
import org.distill4j.runtime.evaluation.TypeMajorityBaseline;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.Question;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.VideoData;
import org.distill4j.samples.video.VideoInputs;

/**
 * Questions that schemes are compared on.
 *
 * @param kind what sort of questions they are
 * @param sizes the sizes of the networks that come from the data
 * @param examples the questions to train with, labelled with what is annotated
 * @param types the types of the questions to train with
 * @param held the questions to be judged by, with all correct answers
 * @param groups what each question to be judged by is about, a video or a synset: questions about
 *     one thing are no independent evidence
 * @param description what there is, in a line
 * @param videos where they come from, if they are about videos
 */
public record RankingData(
    QuestionKind kind,
    Sizes sizes,
    Examples examples,
    QuestionTypes types,
    EvaluationSet held,
    List<String> groups,
    String description,
    Optional<VideoData> videos) {

  /** Copies the groups. */
  public RankingData {
    groups = List.copyOf(groups);
  }

  /**
   * Reads questions about videos; the question alone where the folder has no features.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static RankingData read(DataOptions options) throws IOException {
    return of(videos(options));
  }

  /**
   * Reads questions about videos, to be judged by those about a part of the training videos.
   *
   * @param parts one video in so many is held out, at least 2
   * @param judges the split that has the questions about them
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static RankingData readTraining(DataOptions options, int parts, String judges)
      throws IOException {
    return of(videos(options).heldOutOfTraining(parts, judges));
  }

  private static VideoData videos(DataOptions options) throws IOException {
    return QuestionKind.in(options.folder()) == QuestionKind.QUESTION
        ? VideoData.readQuestions(options)
        : VideoData.read(
            options, new VideoInputs(AnswererGraph.APPEARANCE, AnswererGraph.MOTION, false));
  }

  /** Questions about videos. */
  public static RankingData of(VideoData data) {
    VideoQuestionEncoder encoder = data.encoder();
    boolean alone = encoder.streams().isEmpty();
    Sizes sizes = Sizes.ofAnswers(encoder.words().size(), encoder.answers().size());
    for (Map.Entry<String, VideoFeatures> stream : encoder.streams().entrySet()) {
      sizes = sizes.with(stream.getKey() + "Features", stream.getValue().features());
    }
    return new RankingData(
        alone ? QuestionKind.QUESTION : QuestionKind.VIDEO,
        sizes,
        data.examples(),
        data.trainingTypes(),
        data.held(),
        data.heldVideos(),
        describe(
            data.training().size(),
            data.training().videos().size(),
            alone ? "videos that are not shown" : "videos",
            data.validation().size(),
            data.validation().videos().size(),
            encoder.answers().size()),
        Optional.of(data));
  }

  /**
   * Questions about the meanings in WordNet, judged by all synsets that are not for training.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static RankingData of(DictionaryQuestions questions) {
    List<Question> training = questions.questions(Partition.TRAINING);
    List<Question> held =
        Stream.of(Partition.VALIDATION, Partition.TEST)
            .flatMap(partition -> questions.questions(partition).stream())
            .toList();
    Examples examples = questions.encoding().examples(held);
    LabelColumn correct =
        (LabelColumn) examples.column(Examples.labelInput(DictionaryQuestions.CORRECT));
    return new RankingData(
        QuestionKind.DICTIONARY,
        Sizes.ofAnswers(
                questions.encoding().questionWords().size(), questions.encoding().answers().size())
            .with("evidenceWords", questions.encoding().evidenceWords().size()),
        questions.encoding().examples(training),
        types(training),
        new EvaluationSet(examples, correct, types(held)),
        held.stream().map(question -> question.synset().toString()).toList(),
        describe(
            training.size(),
            synsets(training),
            "synsets",
            held.size(),
            synsets(held),
            questions.encoding().answers().size()),
        Optional.empty());
  }

  private static QuestionTypes types(List<Question> questions) {
    return QuestionTypes.of(
        questions.stream()
            .map(question -> question.type().name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static long synsets(List<Question> questions) {
    return questions.stream().map(Question::synset).distinct().count();
  }

  private static String describe(
      int training, long things, String called, int held, long heldThings, int answers) {
    return String.format(
        Locale.ROOT,
        "%,d questions about %,d %s for training, %,d about %,d others to be judged by;"
            + " %,d answers to choose from",
        training,
        things,
        called,
        held,
        heldThings,
        answers);
  }

  /** How well the most frequent answers of each type do. */
  public Metrics typeMajority() {
    LabelColumn annotated =
        (LabelColumn) examples.column(Examples.labelInput(VideoQuestionEncoder.ANNOTATED));
    return TypeMajorityBaseline.of(annotated, types).evaluate(held);
  }
}
