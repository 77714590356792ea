package org.distill4j.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.statistics.Outcomes;
import org.distill4j.experiment.statistics.Summary;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.table.Numbers;
import org.distill4j.experiment.table.Table;
import org.distill4j.runtime.evaluation.Metric;

/**
 * The results of a study by trial, and statistics over all seeds. Intervals hold 95 % over the
 * groups of the held-out examples.
 */
public final class Results {

  private static final long BOOTSTRAP_SEED = 1;

  private final List<String> groups;
  private final Metric metric;
  private final List<Run> all;
  private final Map<String, List<Run>> byTrial = new LinkedHashMap<>();

  /**
   * Collects results.
   *
   * @param groups the group of each held-out example
   * @param metric the metric of the runs' outcomes
   * @param runs the runs in any order
   */
  public Results(List<String> groups, Metric metric, List<Run> runs) {
    this.groups = List.copyOf(groups);
    this.metric = metric;
    this.all = List.copyOf(runs);
    runs.forEach(run -> byTrial.computeIfAbsent(run.model(), key -> new ArrayList<>()).add(run));
  }

  /** Returns the main metric. */
  public Metric metric() {
    return metric;
  }

  /** Returns all runs, in the order in which they were run. */
  public List<Run> runs() {
    return all;
  }

  /** Returns the titles of the trials, in the order in which they were run. */
  public Set<String> trials() {
    return Collections.unmodifiableSet(byTrial.keySet());
  }

  /**
   * Returns the runs of a trial, one for each seed.
   *
   * @throws IllegalArgumentException if there is no such trial
   */
  public List<Run> of(String trial) {
    List<Run> runs = byTrial.get(trial);
    if (runs == null) {
      throw new IllegalArgumentException(
          "There is no result of '%s'. Available: %s."
              .formatted(trial, String.join(", ", byTrial.keySet())));
    }
    return List.copyOf(runs);
  }

  /** Returns the main metric of a trial for each held-out example, the mean over the seeds. */
  public double[] outcomes(String trial) {
    return Outcomes.mean(of(trial).stream().map(Run::outcomes).toList());
  }

  /** Returns the main metric of a trial with its interval. */
  public Interval score(String trial) {
    return Interval.of(outcomes(trial), groups, BOOTSTRAP_SEED);
  }

  /** Returns the paired difference of the main metric between two trials with its interval. */
  public Interval difference(String trial, String base) {
    double[] differences = Outcomes.difference(outcomes(trial), outcomes(base));
    return Interval.of(differences, groups, BOOTSTRAP_SEED);
  }

  /** Returns the mean of a metric over held-out examples and seeds. */
  public double mean(String trial, Metric of) {
    return mean(trial, run -> run.metric(of));
  }

  /** Returns the mean duration of a training. */
  public double seconds(String trial) {
    return mean(trial, Run::seconds);
  }

  private double mean(String trial, ToDoubleFunction<Run> value) {
    return of(trial).stream().mapToDouble(value).average().orElseThrow();
  }

  /** Returns statistics of a metric over the seeds. */
  public Summary overSeeds(String trial, Metric of) {
    return Summary.of(of(trial).stream().mapToDouble(run -> run.metric(of)).toArray());
  }

  /** Returns a table of all trials. */
  public Table table() {
    return table(List.of());
  }

  /**
   * Returns a table of all trials: the main metric, in percent if it is a fraction, and its paired
   * differences from other trials, all with their intervals.
   *
   * @param bases the titles of the trials to compare with
   */
  public Table table(List<String> bases) {
    List<String> head = new ArrayList<>(List.of("trial", "parameters", metric.title(), "95 %"));
    bases.forEach(base -> head.addAll(List.of("- " + base, "95 %")));
    head.addAll(List.of("seeds", "seconds"));
    Table table = new Table(head);
    byTrial.keySet().forEach(trial -> table.add(row(trial, bases)));
    return table;
  }

  private List<String> row(String trial, List<String> bases) {
    Interval score = score(trial);
    List<String> cells =
        new ArrayList<>(
            List.of(
                trial,
                Numbers.count(of(trial).get(0).parameters()),
                Numbers.value(metric.isFraction(), score.mean()),
                score.range(metric.isFraction())));
    for (String base : bases) {
      cells.addAll(trial.equals(base) ? List.of("", "") : differenceCells(trial, base));
    }
    cells.add(String.valueOf(of(trial).size()));
    cells.add(Numbers.fixed(seconds(trial), 1));
    return cells;
  }

  /** Returns the cells of a difference: its mean with a sign, and its interval. */
  public List<String> differenceCells(String trial, String base) {
    Interval interval = difference(trial, base);
    return List.of(
        Numbers.signedValue(metric.isFraction(), interval.mean()),
        interval.range(metric.isFraction()));
  }
}
