package org.distill4j.samples.ranking.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.distill4j.experiment.statistics.Interval;
import org.distill4j.experiment.statistics.Outcomes;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.samples.ranking.experiment.Judges;
import org.distill4j.samples.ranking.experiment.RunResult;

/** Results of runs by model, and what is computed from them over all seeds. */
public final class Results {

  private static final long SEED = 1;

  private final Judges judges;
  private final List<String> videos;
  private final Map<String, List<RunResult>> runs = new LinkedHashMap<>();

  /** Results as they were judged. */
  public Results(Judges judges, List<RunResult> results) {
    this.judges = judges;
    this.videos = judges.groups();
    results.forEach(run -> runs.computeIfAbsent(run.model(), key -> new ArrayList<>()).add(run));
  }

  /** What they were judged by. */
  Judges judges() {
    return judges;
  }

  /** The models, in the order in which they were run. */
  Set<String> models() {
    return runs.keySet();
  }

  /** The runs of a model, by seed. */
  List<RunResult> of(String model) {
    return runs.get(model);
  }

  /** Acc@1 with its interval over videos. */
  Interval accuracy(String model) {
    return Interval.of(outcomes(model), videos, SEED);
  }

  /** How much higher Acc@1 is than another model's on the same questions. */
  Interval difference(String model, String other) {
    return Interval.of(Outcomes.difference(outcomes(model), outcomes(other)), videos, SEED);
  }

  private double[] outcomes(String model) {
    return Outcomes.mean(of(model).stream().map(RunResult::outcomes).toList());
  }

  /** The mean of a metric over questions and seeds. */
  double mean(String model, Metric metric) {
    return mean(model, run -> run.metrics().get(metric.id()));
  }

  /** How long a training took, on average. */
  double seconds(String model) {
    return mean(model, RunResult::seconds);
  }

  private double mean(String model, ToDoubleFunction<RunResult> value) {
    return of(model).stream().mapToDouble(value).average().orElseThrow();
  }
}
