package org.distill4j.samples.cli.word;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.help.HelpTexts;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.option.SeedsOption;
import org.distill4j.samples.cli.option.TrainingDefaults;
import org.distill4j.samples.cli.option.TrainingOptions;
import org.distill4j.samples.cli.option.WordSetOptions;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.words.SpellingStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the sample of word classes. */
@Command(
    name = "words",
    description = {
      "Trains a teacher and small students, alone and distilled, to tell the part of speech of a"
          + " word of WordNet from its spelling, and evaluates them on words with other stems."
    })
public final class WordsCommand implements Callable<Integer>, HelpTexts.Source {

  @Mixin private CommonOptions common;
  @Mixin private WordSetOptions words;
  @Mixin private TrainingOptions training;
  @Mixin private SeedsOption seeds;
  @Mixin private OutputOptions output;
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public WordsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Map<String, String> helpTexts() {
    return new TrainingDefaults("each network", Map.of("", SpellingStudy.TRAINING), Map.of())
        .texts();
  }

  @Override
  public Integer call() throws IOException {
    words.check(spec.commandLine());
    TrainingSettings settings = training.applyTo(spec.commandLine(), SpellingStudy.TRAINING);
    List<Long> all = seeds.seeds(spec.commandLine(), common.seed());
    output.requireWritable(spec.commandLine());
    common.requireWritable();
    StudyData data = words.draw(common.seed());
    Study study = Study.of(data).withSeeds(all).savingNetworks();
    PrintWriter out = spec.commandLine().getOut();
    try (ConsoleProgress progress = terminal.progress()) {
      Study shown = output.applyTo(study, progress);
      Results results =
          output.folder().map(shown::resumedIn).orElse(shown).run(SpellingStudy.trials(settings));
      Table table = results.table(List.of(SpellingStudy.STUDENT));
      out.println(data.description());
      out.print(table);
      out.flush();
      common.write(table.json());
      output.writeReport();
    }
    return 0;
  }
}
