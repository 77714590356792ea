package org.distill4j.samples.ranking.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.samples.ranking.experiment.RankingTrials;
import org.distill4j.samples.ranking.system.PublishedSystem;
import org.distill4j.samples.ranking.system.SystemTrial;
import org.distill4j.samples.ranking.system.Systems;

/**
 * The columns of the paper's first table: trained parameters at the published size as the compiler
 * counts them and as the paper has them, and the small network that was trained here.
 */
final class SystemTable {

  private final Results results;
  private final Table table =
      new Table(
          List.of(
              "model",
              "published size",
              "the paper's table",
              "trained here",
              "Acc@1",
              "95 %",
              "seeds",
              "seconds"));

  private SystemTable(Results results) {
    this.results = results;
  }

  /** Returns a table of baselines and systems. */
  static Table of(RankingResults results, Systems systems) {
    SystemTable lines = new SystemTable(results.results());
    String majority = Numbers.percent(results.evaluated().typeMajority().accuracy());
    lines.table.add(List.of("question-type majority", "", "", "", majority, "", "", ""));
    if (lines.results.trials().contains(RankingTrials.QUESTION_ONLY)) {
      lines.add(RankingTrials.QUESTION_ONLY, RankingTrials.QUESTION_ONLY, Optional.empty());
    }
    for (SystemTrial row : systems.trials()) {
      lines.add(row.label(), row.trial().title(), row.system());
    }
    return lines.table;
  }

  private void add(String label, String trial, Optional<PublishedSystem> system) {
    Interval accuracy = results.score(trial);
    table.add(
        List.of(
            label,
            system.map(SystemTable::published).orElse(""),
            system.map(PublishedSystem::paperCount).orElse(""),
            Numbers.count(results.of(trial).get(0).parameters()),
            Numbers.percent(accuracy.mean()),
            accuracy.percentRange(),
            String.valueOf(results.of(trial).size()),
            Numbers.fixed(results.seconds(trial), 1)));
  }

  private static String published(PublishedSystem system) {
    try {
      return Numbers.count(system.publishedCount());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
