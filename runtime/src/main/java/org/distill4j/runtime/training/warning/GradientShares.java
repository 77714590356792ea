package org.distill4j.runtime.training.warning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.distill4j.runtime.graph.TrainingGraph;

/**
 * Measures the share of each loss in the gradient of the network at a few early steps of a stage,
 * and tells once of a loss that contributes next to nothing, or next to everything.
 *
 * <p>The share of a loss is the norm of its weighted gradient, divided by the sum of the norms of
 * all. Each measurement takes one more pass for each loss, so that long trainings are measured at
 * three steps, short ones at one, and very short ones not at all.
 */
public final class GradientShares {

  private static final double LEAST = 1e-3;
  private static final double MOST = 0.9;
  private static final long SHORTEST = 10;

  /** The part of all steps that measurements may cost. */
  private static final double COST = 0.01;

  private static final long[] STEPS = {1, 5, 20};

  private final TrainingGraph training;
  private final Consumer<String> warned;
  private final Set<String> told = new HashSet<>();
  private final Map<String, Double> sums = new LinkedHashMap<>();
  private long stageSteps;
  private int measured;

  /**
   * Creates a watch over the losses of a training.
   *
   * @param warned receives the warnings
   */
  public GradientShares(TrainingGraph training, Consumer<String> warned) {
    this.training = training;
    this.warned = warned;
  }

  /** Begins a stage of a number of steps. */
  public void begin(long steps) {
    stageSteps = steps;
    sums.clear();
    measured = 0;
  }

  /** Returns true if a step of the stage, counted from 0, is to be measured. */
  public boolean isDue(long step, Map<String, Double> weights) {
    int number = number(weights.size());
    return weights.size() > 1 && Arrays.stream(STEPS).limit(number).anyMatch(it -> it == step);
  }

  private int number(int losses) {
    long affordable = (long) (COST * stageSteps / losses);
    return stageSteps < SHORTEST ? 0 : (int) Math.max(1, Math.min(STEPS.length, affordable));
  }

  /**
   * Measures a step.
   *
   * @param weights the weights of the losses of this step by their nodes
   * @param norm returns the norm of the weighted gradient of one of them
   */
  public void measure(Map<String, Double> weights, ToDoubleFunction<String> norm) {
    Map<String, Double> norms = new LinkedHashMap<>();
    weights.keySet().forEach(loss -> norms.put(loss, norm.applyAsDouble(loss)));
    double all = norms.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!Double.isFinite(all) || all == 0) {
      return; // the step itself tells of numbers that are not finite
    }
    norms.forEach((loss, own) -> sums.merge(loss, own / all, Double::sum));
    measured++;
    if (measured == number(weights.size())) {
      tell(weights);
    }
  }

  private void tell(Map<String, Double> weights) {
    for (TrainingGraph.Loss loss : training.losses()) {
      double share = sums.getOrDefault(loss.node(), Double.NaN) / measured;
      boolean ramps = !loss.weight().isConstant();
      boolean extreme = (share < LEAST && !ramps) || share > MOST;
      if (extreme && told.add(loss.name())) {
        warned.accept(warning(loss.name(), share, weights.get(loss.node())));
      }
    }
  }

  private static String warning(String loss, double share, double weight) {
    return String.format(
        Locale.ROOT,
        share < LEAST
            ? "the loss '%s' makes %.2g %% of the gradient in early steps: raise its weight, now"
                + " %s, or leave it out"
            : "the loss '%s' makes %.0f %% of the gradient in early steps, so that the others"
                + " hardly count: lower its weight, now %s, or raise theirs",
        loss,
        100 * share,
        weight);
  }
}
