package org.distill4j.samples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.wordnet.WordNet;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which questions schemes are compared on. What is not given stays as the sample has it. */
final class RankingDataFlags {

  private static final String DICTIONARY = "dictionary";
  private static final double TRAINING_FRACTION = 0.1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = DICTIONARY,
      description =
          "The folder of a data set: questions in the layout of MSVD-QA, ActivityNet-QA, TGIF-QA or"
              + " iVQA, with features (appearance_feat.h5, motion_feat.h5) or, for the question"
              + " alone, without. Default: dictionary, questions about WordNet, which needs none.")
  private String data;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "The split of the folder to train with. Default: train.")
  private String split;

  @Option(
      names = "--judged-by",
      paramLabel = "NAME",
      description = "The split of the folder to be judged by. Default: val.")
  private String judgedBy;

  @Option(
      names = "--mean-frames",
      description = "Average the frames of each clip of the folder: less memory and time.")
  private boolean meanFrames;

  @Option(
      names = "--answers",
      paramLabel = "N",
      description =
          "The number of answers to choose from, the most frequent ones, at least 2. Default: 1000.")
  private Integer answers;

  @Option(
      names = "--training-fraction",
      paramLabel = "X",
      description =
          "The share of the dictionary's training synsets that are used, above 0 and at most 1."
              + " Default: 0.1.")
  private Double trainingFraction;

  @Option(
      names = "--annotated-fraction",
      paramLabel = "X",
      description =
          "The share of the dictionary's training questions with an annotated answer, above 0 and"
              + " at most 1. Default: 1.")
  private Double annotatedFraction;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "Be judged by one training video or synset in N, at least 2, to choose settings without"
              + " a look at what decides. Right is what is annotated for a question of the same type"
              + " about the same video; --judged-by names a training split with more questions.")
  private Integer heldOut;

  /** The kind of questions. Refuses options that it has no use for. */
  QuestionKind kind(CommandLine command) throws IOException {
    boolean dictionary = data.equals(DICTIONARY);
    refuse(command, dictionary && split != null, "--split");
    refuse(command, dictionary && judgedBy != null, "--judged-by");
    refuse(command, dictionary && meanFrames, "--mean-frames");
    refuse(command, !dictionary && trainingFraction != null, "--training-fraction");
    refuse(command, !dictionary && annotatedFraction != null, "--annotated-fraction");
    Range.require(command, answers == null || answers >= 2, "--answers", "at least 2", answers);
    Range.require(command, heldOut == null || heldOut >= 2, "--held-out", "at least 2", heldOut);
    requireShare(command, "--training-fraction", trainingFraction);
    requireShare(command, "--annotated-fraction", annotatedFraction);
    if (dictionary) {
      return QuestionKind.DICTIONARY;
    }
    // A folder that there is none of is reported when it is read, after all options.
    Path folder = Path.of(data);
    return Files.isDirectory(folder) ? QuestionKind.in(folder) : QuestionKind.VIDEO;
  }

  private void refuse(CommandLine command, boolean given, String option) {
    if (given) {
      throw new ParameterException(
          command, "%s has no meaning for --data %s; leave it out".formatted(option, data));
    }
  }

  private static void requireShare(CommandLine command, String option, Double share) {
    boolean fits = share == null || (share > 0 && share <= 1);
    Range.require(command, fits, option, "above 0 and at most 1", share);
  }

  /** The questions, read or made. */
  RankingData read() throws IOException {
    if (data.equals(DICTIONARY)) {
      DictionaryQuestions questions = DictionaryQuestions.of(WordNet.embedded(), dictionary());
      return RankingData.of(heldOut == null ? questions : questions.heldOutOfTraining(heldOut));
    }
    if (heldOut == null) {
      return RankingData.read(folder());
    }
    DataOptions folder = folder();
    String judges = judgedBy == null ? folder.training() : judgedBy;
    return RankingData.readTraining(folder.judgedBy(folder.training()), heldOut, judges);
  }

  /** Training questions alone, judged by one video or synset in so many if --held-out says none. */
  RankingData readTraining(int parts) throws IOException {
    heldOut = heldOut == null ? Integer.valueOf(parts) : heldOut;
    return read();
  }

  private QuestionOptions dictionary() {
    QuestionOptions defaults = QuestionOptions.defaults();
    return defaults
        .withAnswers(answers == null ? defaults.answers() : answers)
        .withTrainingFraction(trainingFraction == null ? TRAINING_FRACTION : trainingFraction)
        .withAnnotatedFraction(
            annotatedFraction == null ? defaults.annotatedFraction() : annotatedFraction);
  }

  private DataOptions folder() {
    DataOptions defaults = DataOptions.of(Path.of(data));
    return new DataOptions(
        defaults.folder(),
        split == null ? defaults.training() : split,
        judgedBy == null ? defaults.validation() : judgedBy,
        answers == null ? defaults.answers() : answers,
        defaults.minimumWordCount(),
        meanFrames);
  }
}
