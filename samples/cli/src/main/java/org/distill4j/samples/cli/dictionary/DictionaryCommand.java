package org.distill4j.samples.cli.dictionary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.report.ResultFile;
import org.distill4j.runtime.report.ResultTable;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Writable;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.dictionary.experiment.DictionaryExperiment;
import org.distill4j.samples.dictionary.experiment.ExperimentSettings;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.question.QuestionStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains and distils on dictionary questions. */
@Command(
    name = "dictionary",
    description = {
      "Trains a teacher and a student, alone and distilled, to answer questions about WordNet's"
          + " definitions, and prints how well they do on held-out synsets."
    })
public final class DictionaryCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private WordNetOptions questionFlags;
  @Mixin private DictionaryTrainingOptions trainingOptions;

  @Option(
      names = "--wordnet",
      paramLabel = "DIR",
      description = "Read WordNet 3.1's database files from this folder, not the embedded ones.")
  private Path wordNet;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Save the three networks to this folder, for 'evaluate' and 'predict'.")
  private Path output;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public DictionaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ExperimentSettings settings = trainingOptions.settings(spec.commandLine(), common.seed());
    QuestionOptions options = questionFlags.options(spec.commandLine());
    if (output != null) {
      Writable.requireFolder(output);
    }
    common.requireWritable();
    PrintWriter out = spec.commandLine().getOut();
    DictionaryQuestions questions =
        DictionaryQuestions.of(WordNetOptions.wordNet(wordNet), options);
    out.println(describe(questions));
    DictionaryExperiment.Result result = run(questions, settings);
    if (output != null) {
      ModelFolder.save(output, questions, result.training());
    }
    common.writeTo(file -> ResultFile.write(file, result.rows(), result.training()));
    out.println();
    out.print(ResultTable.of(result.rows()));
    out.flush();
    return 0;
  }

  private DictionaryExperiment.Result run(
      DictionaryQuestions questions, ExperimentSettings settings) {
    try (ConsoleProgress progress = terminal.progress()) {
      return new DictionaryExperiment(questions, settings).run(progress);
    }
  }

  private static String describe(DictionaryQuestions questions) {
    QuestionStatistics statistics = QuestionStatistics.of(questions);
    String types =
        statistics.byType().entrySet().stream()
            .map(type -> "%s %,d".formatted(type.getKey().name(), type.getValue()))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d questions (%s) in %,d for training, %,d for validation and %,d for the test;%n"
            + "%.2f correct answers each, %.0f %% with two or more; %,d answers to choose from",
        statistics.questions(),
        types,
        questions.questions(Partition.TRAINING).size(),
        questions.questions(Partition.VALIDATION).size(),
        questions.questions(Partition.TEST).size(),
        statistics.correctAnswers(),
        100 * statistics.several(),
        questions.encoding().answers().size());
  }
}
