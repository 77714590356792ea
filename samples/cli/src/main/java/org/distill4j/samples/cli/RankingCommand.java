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
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.ranking.experiment.RankingRuns;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.RankingTable;
import org.distill4j.samples.ranking.experiment.RunResult;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.Variant;
import org.distill4j.samples.video.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares distillation schemes on questions. */
@Command(
    name = "ranking",
    description = {
      "Trains a teacher and a student by each of several schemes, on questions about WordNet or"
          + " about the videos of a folder, and prints how well they answer questions about others."
    })
final class RankingCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private CommonOptions common;
  @Mixin private RankingDataFlags dataFlags;
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
      names = "--list-schemes",
      help = true,
      description = "List the schemes on the class path with their hyperparameters, and end.")
  private boolean list;

  @ParentCommand private Program program;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    QuestionKind kind = dataFlags.kind(spec.commandLine());
    Schemes schemes = Schemes.onClassPath(kind);
    if (list) {
      SchemeList.of(schemes).forEach(spec.commandLine().getOut()::println);
      return 0;
    }
    Range.require(spec.commandLine(), seeds >= 1, "--seeds", "at least 1", seeds);
    RankingSettings settings = schemeFlags.settings(spec.commandLine(), kind.settings());
    List<Variant> variants = schemeFlags.variants(spec.commandLine(), schemes, settings);
    if (output != null) {
      Writable.requireFolder(output);
    }
    common.requireWritable();
    RankingData data = dataFlags.read();
    PrintWriter out = spec.commandLine().getOut();
    out.println(data.description());
    List<RunResult> results = run(data, schemes, variants);
    common.writeTo(
        file -> AtomicFile.write(file, part -> Files.write(part, JSON.writeValueAsBytes(results))));
    out.println();
    out.print(RankingTable.of(data, results));
    out.flush();
    return 0;
  }

  private List<RunResult> run(RankingData data, Schemes schemes, List<Variant> variants)
      throws IOException {
    List<Long> all = LongStream.range(common.seed(), common.seed() + seeds).boxed().toList();
    try (ConsoleProgress progress = program.progress()) {
      return new RankingRuns(
              data, schemes, new RunStore<>(RunResult.class, Optional.ofNullable(output)), progress)
          .run(variants, all);
    }
  }
}
