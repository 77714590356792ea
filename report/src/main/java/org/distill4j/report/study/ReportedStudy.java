package org.distill4j.report.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.data.MetricForm;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.runtime.evaluation.Metric;

/**
 * The runs of a report: one run, or the runs of a comparison, all evaluated on the same examples.
 *
 * @param folder the folder of the declarations
 * @param trials the trials: teachers, then students alone, then distilled students
 * @param heldOut the held-out examples; empty if the folder is of an older version
 * @param results the results of the trials
 * @param groups the group of each held-out example
 */
public record ReportedStudy(
    Path folder,
    List<ReportTrial> trials,
    Optional<HeldOut> heldOut,
    Results results,
    List<String> groups) {

  private static final long BOOTSTRAP_SEED = 1;

  /** Copies the lists. */
  public ReportedStudy {
    trials = List.copyOf(trials);
    groups = List.copyOf(groups);
  }

  /**
   * Collects runs.
   *
   * @param runs at least one, all of the same held-out examples
   * @param stored the runs as they were kept, which know their provenance
   * @param heldOut those examples
   */
  static ReportedStudy of(
      Path folder, List<Run> runs, List<StoredRun> stored, Optional<HeldOut> heldOut) {
    Map<String, List<Run>> byTitle = new LinkedHashMap<>();
    runs.stream()
        .sorted(
            Comparator.comparing((Run run) -> TrialRole.of(run))
                .thenComparing(Run::model)
                .thenComparing(Run::seed))
        .forEach(run -> byTitle.computeIfAbsent(run.model(), it -> new ArrayList<>()).add(run));
    List<ReportTrial> trials = new ArrayList<>();
    byTitle.forEach(
        (title, own) ->
            trials.add(
                new ReportTrial(
                    trials.size(),
                    title,
                    TrialRole.of(own.get(0)),
                    own,
                    provenance(own.get(0), stored))));
    List<String> groups =
        heldOut
            .map(it -> IntStream.of(it.groups()).mapToObj(Integer::toString).toList())
            .orElseGet(
                () ->
                    IntStream.range(0, runs.get(0).outcomes().length)
                        .mapToObj(Integer::toString)
                        .toList());
    Results results = new Results(groups, metric(runs.get(0), heldOut), runs);
    return new ReportedStudy(folder, trials, heldOut, results, groups);
  }

  private static Optional<RunProvenance> provenance(Run run, List<StoredRun> stored) {
    return stored.stream()
        .filter(it -> it.run().model().equals(run.model()) && it.run().seed() == run.seed())
        .findFirst()
        .flatMap(StoredRun::provenance);
  }

  private static Metric metric(Run run, Optional<HeldOut> heldOut) {
    String first = run.metrics().keySet().iterator().next();
    String id = run.dependsOn().getOrDefault("metric of each example", first);
    return metric(id, heldOut);
  }

  private static Metric metric(String id, Optional<HeldOut> heldOut) {
    return new StoredMetric(
        heldOut.stream()
            .flatMap(it -> it.metrics().stream())
            .filter(form -> form.id().equals(id))
            .findFirst()
            .orElse(new MetricForm(id, id, false, true)));
  }

  /** Returns the main metric, which is known for each example. */
  public Metric metric() {
    return results.metric();
  }

  /** Returns all metrics that every run has. */
  public List<Metric> metrics() {
    return trials.get(0).first().metrics().keySet().stream()
        .filter(id -> results.runs().stream().allMatch(run -> run.metrics().containsKey(id)))
        .map(id -> metric(id, heldOut))
        .toList();
  }

  /** Returns the trial of a title; empty if there is none. */
  public Optional<ReportTrial> trial(String title) {
    return trials.stream().filter(it -> it.title().equals(title)).findFirst();
  }

  /**
   * Returns the teacher that answers are compared with: the first one whose parameters taught a
   * student; the first of all if no student says whose it learned from; empty if there is none.
   */
  public Optional<ReportTrial> teacher() {
    Set<String> teaching =
        trials.stream()
            .filter(it -> it.role() == TrialRole.DISTILLED)
            .flatMap(it -> it.provenance().stream())
            .flatMap(it -> it.trainings().stream())
            .map(TrainingCourse::result)
            .collect(Collectors.toSet());
    List<ReportTrial> teachers =
        trials.stream().filter(it -> it.role() == TrialRole.TEACHER).toList();
    return teachers.stream()
        .filter(
            it ->
                it.provenance()
                    .flatMap(RunProvenance::training)
                    .filter(own -> teaching.contains(own.result()))
                    .isPresent())
        .findFirst()
        .or(() -> teachers.stream().findFirst());
  }

  /** Returns the mean of values of the held-out examples with its interval over groups. */
  public Interval interval(double... values) {
    return Interval.of(values, groups, BOOTSTRAP_SEED);
  }

  /** Returns the mean of values of some held-out examples with its interval over groups. */
  public Interval interval(double[] values, int... examples) {
    return Interval.of(
        IntStream.of(examples).mapToDouble(i -> values[i]).toArray(),
        IntStream.of(examples).mapToObj(groups::get).toList(),
        BOOTSTRAP_SEED);
  }
}
