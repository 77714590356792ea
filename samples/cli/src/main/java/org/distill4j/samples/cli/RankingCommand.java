package org.distill4j.samples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.ranking.experiment.RankingRuns;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.RankingTable;
import org.distill4j.samples.ranking.experiment.RunResult;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.Variant;
import org.distill4j.samples.video.RunStore;
import org.distill4j.samples.video.VideoData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares distillation schemes on video questions. */
@Command(
    name = "ranking",
    description = {
      "Trains a teacher and a student by each of several schemes on questions about videos, and"
          + " prints how well they answer those of another split."
    })
final class RankingCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common;
  @Mixin private VideoFlags videoFlags;
  @Mixin private SchemeFlags schemeFlags;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many seeds to run, beginning with --seed, at least 1. Default: 1.")
  private int seeds;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Keep each run in a file of this folder, and leave out those that it has already.")
  private Path output;

  @Option(
      names = "--mean-frames",
      description = "Average the frames of each clip: less memory and time.")
  private boolean meanFrames;

  @Option(
      names = "--list-schemes",
      help = true,
      description = "List the schemes on the class path with their hyperparameters, and end.")
  private boolean list;

  @ParentCommand private Program program;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Schemes schemes = Schemes.onClassPath();
    if (list) {
      SchemeList.of(schemes).forEach(spec.commandLine().getOut()::println);
      return 0;
    }
    Range.require(spec.commandLine(), seeds >= 1, "--seeds", "at least 1", seeds);
    RankingSettings settings = schemeFlags.settings(spec.commandLine());
    List<Variant> variants = schemeFlags.variants(spec.commandLine(), schemes, settings);
    if (output != null) {
      Writable.requireFolder(output);
    }
    common.requireWritable();
    VideoData data = RankingData.read(videoFlags.options(spec.commandLine(), meanFrames));
    PrintWriter out = spec.commandLine().getOut();
    out.println(VideoFlags.describe(data));
    List<RunResult> results = run(data, schemes, variants);
    common.writeTo(
        file -> AtomicFile.write(file, part -> Files.write(part, JSON.writeValueAsBytes(results))));
    out.println();
    out.print(RankingTable.of(data, results));
    out.flush();
    return 0;
  }

  private List<RunResult> run(VideoData data, Schemes schemes, List<Variant> variants)
      throws IOException {
    List<Long> all = LongStream.range(common.seed(), common.seed() + seeds).boxed().toList();
    try (ConsoleProgress progress = program.progress()) {
      return new RankingRuns(
              data, schemes, new RunStore<>(RunResult.class, Optional.ofNullable(output)), progress)
          .run(variants, all);
    }
  }
}
