package org.distill4j.samples.cli.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.grid.Grid;
import org.distill4j.experiment.grid.GridPoint;
import org.distill4j.experiment.grid.GridResult;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.report.ConsoleProgress;
import org.distill4j.samples.cli.option.CommonOptions;
import org.distill4j.samples.cli.option.OutputOptions;
import org.distill4j.samples.cli.terminal.Terminal;
import org.distill4j.samples.ranking.experiment.EvaluationQuestions;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.ranking.experiment.RankingTrials;
import org.distill4j.samples.ranking.table.PaperTable;
import org.distill4j.samples.ranking.table.PaperTables;
import org.distill4j.samples.ranking.table.RankingResults;

/**
 * Runs schemes and prints their results.
 *
 * @param divisions the questions, once or for each fold
 * @param seeds the seeds to run them with
 * @param output the folder that runs are kept in and figures are drawn to, and other files
 * @param terminal shows the progress
 * @param common writes the results
 */
record RankingReport(
    List<RankingData> divisions,
    List<Long> seeds,
    OutputOptions output,
    Terminal terminal,
    CommonOptions common) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Prints tables, or a table of the named schemes if no table is requested. */
  void compare(
      List<Trial> named,
      List<PaperTable> tables,
      PaperTables papers,
      TableOptions options,
      PrintWriter out)
      throws IOException {
    List<Trial> students = tables.isEmpty() ? named : papers.trials(tables);
    Results runs =
        run(
            study().savingNetworks(),
            output.folder(),
            RankingTrials.compared(divisions.get(0).kind(), students));
    RankingResults results = new RankingResults(runs, EvaluationQuestions.of(divisions));
    if (tables.isEmpty()) {
      out.print(options.text("Schemes", papers.of(named, results)));
    }
    for (PaperTable table : tables) {
      out.print(options.text(table.title(), papers.of(table, results)));
    }
    out.flush();
    write(runs);
    output.writeReport();
    for (PaperTable table : output.folder().isPresent() ? tables : List.<PaperTable>of()) {
      papers
          .chart(table, results, output.folder().get())
          .ifPresent(file -> out.println("drawn to " + file));
    }
  }

  /** Prints the results of a grid. */
  void search(Grid grid, List<GridPoint> points, TableOptions options, PrintWriter out)
      throws IOException {
    List<Trial> trials = points.stream().map(GridPoint::changed).toList();
    Results results = run(study(), output.folder().map(it -> it.resolve("grid")), trials);
    out.print(
        options.text(
            "Held-out training videos or synsets, by their annotated answers",
            new GridResult(grid, points, results).table()));
    out.flush();
    write(results);
  }

  private static void requireFit(Study study, List<Trial> trials) {
    try {
      study.check(trials);
    } catch (IllegalArgumentException e) {
      throw new UnusableDataException(
          "%s. Choose other schemes by --schemes, or set theirs by --set."
              .formatted(e.getMessage().replaceAll("\\.$", "")),
          e);
    }
  }

  private Study study() {
    return Study.of(divisions.stream().map(RankingData::study).toList()).withSeeds(seeds);
  }

  private Results run(Study study, Optional<Path> folder, List<Trial> trials) throws IOException {
    try (ConsoleProgress progress = terminal.progress()) {
      Study shown = output.applyTo(study, progress);
      requireFit(shown, trials);
      return folder.map(shown::resumedIn).orElse(shown).run(trials);
    }
  }

  private void write(Results results) throws IOException {
    common.writeTo(file -> AtomicFile.write(file, JSON.writeValueAsBytes(results.runs())));
  }
}
