package org.distill4j.samples.cli.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.Range;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.ranking.speed.SpeedExperiment;
import org.distill4j.samples.ranking.speed.SpeedResult;
import org.distill4j.samples.ranking.speed.SpeedSettings;
import org.distill4j.samples.ranking.speed.SpeedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the duration of an epoch of each scheme. */
@Command(
    name = "ranking-speed",
    description = {
      "Measures the duration of an epoch of several distillation schemes, relative to the student"
          + " without a teacher, on random questions; and the peak memory of the process."
    })
public final class RankingSpeedCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common;

  @Option(
      names = "--answers",
      paramLabel = "N",
      split = ",",
      defaultValue = "2349,3589",
      description =
          "Numbers of candidate answers, at least 200 each, smallest first, as the peak memory"
              + " includes earlier measurements. Default: ${DEFAULT-VALUE}.")
  private List<Integer> answers;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "64",
      description = "Questions in a step, at least 1. Default: ${DEFAULT-VALUE}.")
  private int batchSize;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "640",
      description = "Questions in an epoch, at least the batch size. Default: ${DEFAULT-VALUE}.")
  private int examples;

  @Option(
      names = "--clips",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "Steps of each of the two streams of a video, at least 1. Default: ${DEFAULT-VALUE}.")
  private int clips;

  @Option(
      names = "--features",
      paramLabel = "N",
      defaultValue = "2048",
      description = "Features of a step, at least 1. Default: ${DEFAULT-VALUE}.")
  private int features;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "7",
      description = "Measurements of each scheme, at least 1. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  /** Creates the command for a terminal, on which it shows its progress. */
  public RankingSpeedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<SpeedSettings> all = settings();
    common.requireWritable();
    List<SpeedResult> results = new ArrayList<>();
    PrintWriter out = spec.commandLine().getOut();
    for (SpeedSettings settings : all) {
      try (ConsoleProgress progress = terminal.progress()) {
        results.add(new SpeedExperiment(settings, progress).run());
      }
      out.println(SpeedTable.of(results.get(results.size() - 1)));
      out.flush();
    }
    common.write(JSON.valueToTree(results));
    return 0;
  }

  private List<SpeedSettings> settings() {
    for (int number : answers) {
      int least = SpeedSettings.LEAST_ANSWERS;
      Range.require(spec.commandLine(), number >= least, "--answers", "at least " + least, number);
    }
    require("--batch-size", batchSize, 1);
    require("--examples", examples, batchSize);
    require("--clips", clips, 1);
    require("--features", features, 1);
    require("--rounds", rounds, 1);
    return answers.stream()
        .map(
            number ->
                new SpeedSettings(
                    number, examples, batchSize, clips, features, rounds, common.seed()))
        .toList();
  }

  private void require(String option, int value, int least) {
    Range.require(spec.commandLine(), value >= least, option, "at least " + least, value);
  }
}
