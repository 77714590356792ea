package org.distill4j.samples.cli.dictionary;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.distill4j.experiment.Comparison;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.training.Versions;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.DistillationOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.ResultFolder;
import org.distill4j.samples.cli.option.TrainingDefaults;
import org.distill4j.samples.cli.option.WordNetOptions;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.dictionary.experiment.DictionaryExperiment;
import org.distill4j.samples.dictionary.experiment.ExperimentSettings;
import org.distill4j.samples.dictionary.experiment.ModelFolder;
import org.distill4j.samples.dictionary.question.DictionaryQuestions;
import org.distill4j.samples.dictionary.question.Partition;
import org.distill4j.samples.dictionary.question.QuestionOptions;
import org.distill4j.samples.dictionary.question.QuestionStatistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the dictionary sample. */
@Command(
    name = "dictionary",
    description = {
      "Trains a teacher and a student, alone and distilled, to answer questions about WordNet's"
          + " definitions, and evaluates them on held-out synsets."
    })
public final class DictionaryCommand implements Callable<Integer>, HelpTexts.Source {

  @Mixin private CommonOptions common;
  @Mixin private WordNetOptions wordNet;
  @Mixin private DistillationOptions distillation;
  @Mixin private ObjectiveOptions objective;
  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public DictionaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Map<String, String> helpTexts() {
    ExperimentSettings defaults = ExperimentSettings.defaults(0);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.putAll(WordNetOptions.texts(QuestionOptions.defaults()));
    texts.putAll(
        new TrainingDefaults(
                "the teacher", Map.of("", defaults.teacher()), Map.of("", defaults.student()))
            .texts());
    texts.put("default.objective", defaults.objective().name());
    return texts;
  }

  @Override
  public Integer call() throws IOException {
    ExperimentSettings settings = settings(spec.commandLine());
    wordNet.check(spec.commandLine());
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    PrintWriter out = spec.commandLine().getOut();
    DictionaryQuestions questions = wordNet.questions(QuestionOptions.defaults());
    out.println(describe(questions));
    Optional<ResultFolder> folder =
        output.folder().isPresent()
            ? Optional.of(folder(output.folder().get(), questions, settings))
            : Optional.empty();
    ResultFolder.print(
        folder,
        it -> ModelFolder.save(it, questions),
        finished -> train(questions, settings, finished),
        common,
        terminal,
        out);
    output.writeReport();
    return 0;
  }

  private ResultFolder folder(
      Path folder, DictionaryQuestions questions, ExperimentSettings settings) throws IOException {
    Fingerprint fingerprint =
        new Fingerprint(Map.of())
            .with("versions", Versions.all())
            .with("settings", settings)
            .with("questions", questions.options())
            .with(ModelFolder.VOCABULARY, ModelFolder.of(folder, questions).digest());
    for (Partition partition : Partition.values()) {
      fingerprint =
          fingerprint.with(
              partition.name().toLowerCase(Locale.ROOT) + " data",
              questions.examples(partition).fingerprint());
    }
    return new ResultFolder(folder, output.recorded(fingerprint));
  }

  private ResultFolder.Outcome train(
      DictionaryQuestions questions, ExperimentSettings settings, Comparison.Finished finished)
      throws IOException {
    try (ConsoleProgress progress = terminal.progress()) {
      DictionaryExperiment.Result result =
          new DictionaryExperiment(questions, settings)
              .run(it -> output.resumable(it, progress), finished);
      return new ResultFolder.Outcome(result.training(), result.rows());
    }
  }

  private ExperimentSettings settings(CommandLine command) {
    ExperimentSettings defaults = ExperimentSettings.defaults(common.seed());
    return objective.applyTo(
        command,
        new ExperimentSettings(
            distillation.teacher(command, defaults.teacher()),
            distillation.student(command, defaults.student()),
            defaults.objective(),
            defaults.temperature(),
            defaults.weight()));
  }

  private static String describe(DictionaryQuestions questions) {
    QuestionStatistics statistics = QuestionStatistics.of(questions);
    String types =
        statistics.byType().entrySet().stream()
            .map(
                type -> String.format(Locale.ROOT, "%s %,d", type.getKey().name(), type.getValue()))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d questions (%s): %,d for training, %,d for validation, %,d for the test;%n"
            + "%.2f correct answers each, %.0f %% with two or more; %,d candidate answers",
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
