package org.distill4j.samples.cli.word;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.words.SpellingStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sample of word classes. */
@Command(
    name = "words",
    description = {
      "Trains a teacher and small students, alone and distilled, to tell the part of speech of a"
          + " word of WordNet from its spelling, and evaluates them on words with other stems."
    })
public final class WordsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SeedsOption seeds;
  @Mixin private OutputOptions output;

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Number of words, at least 20. Default: ${DEFAULT-VALUE}.")
  private int words;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Training epochs of each network, at least 1. Default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public WordsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Range.requireAtLeast(spec.commandLine(), "--words", 20, words);
    Range.requireAtLeast(spec.commandLine(), "--epochs", 1, epochs);
    List<Long> all = seeds.seeds(spec.commandLine(), common.seed());
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    try (ConsoleProgress progress = terminal.progress()) {
      Study study = SpellingStudy.of(words, common.seed()).withSeeds(all).withListener(progress);
      Results results =
          output.folder().map(study::resumedIn).orElse(study).run(SpellingStudy.trials(epochs));
      common.write(results.table(List.of(SpellingStudy.STUDENT)).json());
      spec.commandLine().getOut().println(study.divisions().get(0).description());
      spec.commandLine().getOut().print(results.table(List.of(SpellingStudy.STUDENT)));
    }
    spec.commandLine().getOut().flush();
    return 0;
  }
}
