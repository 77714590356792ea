package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.StandardMetrics;

/**
 * A search for the learning rate of each system on held-out training videos or synsets.
 *
 * @param rates the learning rates to try, each above 0
 */
public record RateSearch(List<Double> rates) {

  /** Copies the rates. */
  public RateSearch {
    rates = List.copyOf(rates);
    if (rates.isEmpty() || rates.stream().anyMatch(rate -> !(rate > 0) || rate.isInfinite())) {
      throw new IllegalArgumentException(
          "learning rates to try must be finite and above 0, but are " + rates);
    }
  }

  /**
   * The result of a search.
   *
   * @param accuracies the fraction of correct answers to held-out questions by system and learning
   *     rate, means over the seeds
   */
  public record Result(Map<VideoSystem, Map<Double, Double>> accuracies) {

    /** Returns the best learning rate of a system, of equally good ones the first. */
    public double best(VideoSystem system) {
      double best = Double.NaN;
      double most = -1;
      for (Map.Entry<Double, Double> entry : accuracies.get(system).entrySet()) {
        if (entry.getValue() > most) {
          most = entry.getValue();
          best = entry.getKey();
        }
      }
      return best;
    }
  }

  /**
   * Runs the search.
   *
   * @param trials the networks on training questions alone, of which a part is held out
   * @param study the study to run them in
   * @param systems the systems to search for
   * @throws IOException if a result cannot be kept or read
   */
  public Result run(MultimodalTrials trials, Study study, List<VideoSystem> systems)
      throws IOException {
    List<Trial> all = new ArrayList<>();
    for (VideoSystem system : systems) {
      for (double rate : rates) {
        all.add(system.trial(trials.at(rate)).titled(title(system, rate)));
      }
    }
    Results results = study.run(all);
    Map<VideoSystem, Map<Double, Double>> accuracies = new LinkedHashMap<>();
    for (VideoSystem system : systems) {
      Map<Double, Double> ofSystem = new LinkedHashMap<>();
      rates.forEach(
          rate -> ofSystem.put(rate, results.mean(title(system, rate), StandardMetrics.ACCURACY)));
      accuracies.put(system, ofSystem);
    }
    return new Result(accuracies);
  }

  private static String title(VideoSystem system, double rate) {
    return system.title() + " at " + rate;
  }
}
