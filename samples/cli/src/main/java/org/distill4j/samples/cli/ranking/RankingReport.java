package org.distill4j.samples.cli.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.ranking.experiment.Folds;
import org.distill4j.samples.ranking.experiment.Grid;
import org.distill4j.samples.ranking.experiment.RunResult;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.Variant;
import org.distill4j.samples.ranking.table.GridTable;
import org.distill4j.samples.ranking.table.PaperTable;
import org.distill4j.samples.ranking.table.PaperTables;
import org.distill4j.samples.ranking.table.Results;
import org.distill4j.samples.video.RunStore;

/**
 * Runs schemes and prints their results.
 *
 * @param data the questions
 * @param schemes the available schemes
 * @param seeds the seeds to run them with
 * @param output the folder that runs are kept in and figures are drawn to, if any
 * @param terminal shows the progress
 * @param common writes the results
 */
record RankingReport(
    Folds data,
    Schemes schemes,
    List<Long> seeds,
    Optional<Path> output,
    Terminal terminal,
    CommonOptions common) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Prints tables, or a table of the named schemes if no table is requested. */
  void compare(
      List<Variant> named,
      List<PaperTable> tables,
      PaperTables papers,
      TableOptions flags,
      PrintWriter out)
      throws IOException {
    List<Variant> variants = tables.isEmpty() ? named : papers.variants(tables);
    List<RunResult> runs = run(output, each -> each.run(variants, seeds));
    Results results = new Results(data.judges(), runs);
    if (tables.isEmpty()) {
      out.print(flags.text("Schemes", papers.of(named, results)));
    }
    for (PaperTable table : tables) {
      out.print(flags.text(table.title(), papers.of(table, results)));
      if (output.isPresent()) {
        papers
            .chart(table, results, output.get())
            .ifPresent(file -> out.println("drawn in " + file));
      }
    }
  }

  /** Prints the results of a grid. */
  void search(Grid grid, List<Grid.Point> points, TableOptions flags, PrintWriter out)
      throws IOException {
    List<Variant> variants = points.stream().map(Grid.Point::variant).toList();
    List<RunResult> runs =
        run(output.map(it -> it.resolve("grid")), each -> each.students(variants, seeds));
    out.print(
        flags.text(
            "Training videos that were held out, by what is annotated about them",
            GridTable.of(grid, points, new Results(data.judges(), runs))));
  }

  private List<RunResult> run(Optional<Path> folder, Folds.Part part) throws IOException {
    try (ConsoleProgress progress = terminal.progress()) {
      List<RunResult> runs =
          data.run(
              schemes,
              division -> new RunStore<>(RunResult.class, inside(folder, division)),
              progress,
              part);
      common.writeTo(
          file -> AtomicFile.write(file, to -> Files.write(to, JSON.writeValueAsBytes(runs))));
      return runs;
    }
  }

  private static Optional<Path> inside(Optional<Path> folder, Optional<String> division) {
    return folder.map(it -> division.map(it::resolve).orElse(it));
  }
}
