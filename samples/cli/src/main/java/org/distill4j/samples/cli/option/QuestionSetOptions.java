package org.distill4j.samples.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.distill4j.samples.cli.help.Default;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.video.DataOptions;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a set of questions: about the videos of a folder, or about WordNet. */
public final class QuestionSetOptions {

  private static final String DICTIONARY = "dictionary";
  private static final QuestionOptions DICTIONARY_DEFAULTS =
      QuestionOptions.defaults().withTrainingFraction(0.1);
  private static final DataOptions VIDEO_DEFAULTS = DataOptions.of(Path.of(""));

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = DICTIONARY,
      description = "${bundle:description.data} Default: ${DEFAULT-VALUE}.")
  private String data;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "The training split of the folder. Default: ${bundle:default.split}.")
  private String split;

  @Option(
      names = "--judged-by",
      paramLabel = "NAME",
      description = "The evaluation split of the folder. Default: ${bundle:default.judgedBy}.")
  private String judgedBy;

  @Mixin private WordNetOptions wordNet;

  /** Returns the texts of the help. */
  public static Map<String, String> texts() {
    Map<String, Integer> answers = new LinkedHashMap<>();
    answers.put("WordNet", DICTIONARY_DEFAULTS.answers());
    answers.put("videos", VIDEO_DEFAULTS.answers());
    Map<String, String> texts = WordNetOptions.texts(DICTIONARY_DEFAULTS);
    texts.put("default.answers", Default.text(answers));
    texts.put(
        "description.data",
        "The folder of a data set: questions in the layout of MSVD-QA, ActivityNet-QA, TGIF-QA or"
            + " iVQA, with features (appearance_feat.h5, motion_feat.h5); 'dictionary' stands for"
            + " questions about WordNet.");
    texts.put("default.split", VIDEO_DEFAULTS.training());
    texts.put("default.judgedBy", VIDEO_DEFAULTS.validation());
    return texts;
  }

  /**
   * Checks the ranges, and that every given option applies to the data.
   *
   * @throws ParameterException if one does not
   */
  public void check(CommandLine command) {
    refuse(command, isDictionary() && split != null, "--split");
    refuse(command, isDictionary() && judgedBy != null, "--judged-by");
    if (!isDictionary()) {
      wordNet.ofWordNetAlone().keySet().forEach(option -> refuse(command, true, option));
    }
    wordNet.check(command);
  }

  /** Refuses an option that does not apply to the data. */
  public void refuse(CommandLine command, boolean given, String option) {
    if (given) {
      throw new ParameterException(
          command, "%s does not apply to --data %s; leave it out".formatted(option, data));
    }
  }

  /** Returns true if the questions are about WordNet. */
  public boolean isDictionary() {
    return data.equals(DICTIONARY);
  }

  /** Returns the folder of the data set, if one is given. */
  public Optional<Path> folder() {
    return isDictionary() ? Optional.empty() : Optional.of(Path.of(data));
  }

  /** Returns the options of questions about WordNet. */
  public WordNetOptions wordNet() {
    return wordNet;
  }

  /** Returns the evaluation split, if it is given. */
  public Optional<String> evaluationSplit() {
    return Optional.ofNullable(judgedBy);
  }

  /** Generates the questions about WordNet, which takes a few seconds. */
  public DictionaryQuestions dictionary() {
    return wordNet.questions(DICTIONARY_DEFAULTS);
  }

  /**
   * Returns the options for reading the folder.
   *
   * @param meanFrames true to average the frames of each clip
   */
  public DataOptions folder(boolean meanFrames) {
    DataOptions defaults = DataOptions.of(Path.of(data));
    return new DataOptions(
        defaults.folder(),
        split == null ? defaults.training() : split,
        judgedBy == null ? defaults.validation() : judgedBy,
        wordNet.answers().orElse(defaults.answers()),
        defaults.minimumWordCount(),
        meanFrames);
  }
}
