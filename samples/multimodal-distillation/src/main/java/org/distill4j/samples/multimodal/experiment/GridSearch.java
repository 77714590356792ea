package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.samples.video.RunStore;

/**
 * Tries temperatures and weights on training videos or synsets that are held out. Those that decide
 * in the end are not looked at.
 *
 * @param temperatures what both temperatures are set to
 * @param weights what each of the weights is set to, in all pairs
 */
public record GridSearch(List<Double> temperatures, List<Double> weights) {

  /** One training video or synset in so many is held out. */
  public static final int PARTS = 5;

  /** Copies the lists. */
  public GridSearch {
    temperatures = List.copyOf(temperatures);
    weights = List.copyOf(weights);
    if (temperatures.isEmpty() || weights.isEmpty()) {
      throw new IllegalArgumentException("a search needs at least one temperature and one weight");
    }
  }

  /** All that is tried. */
  public List<Strengths> points() {
    List<Strengths> points = new ArrayList<>();
    for (double temperature : temperatures) {
      for (double appearance : weights) {
        for (double motion : weights) {
          points.add(new Strengths(temperature, appearance, temperature, motion));
        }
      }
    }
    return points;
  }

  /**
   * How well a distilled student does.
   *
   * @param strengths what it is distilled with
   * @param accuracy the part of the held-out questions for which it gives a correct answer, the
   *     mean over the seeds
   */
  public record Trial(Strengths strengths, double accuracy) {}

  /**
   * What a search found.
   *
   * @param student the accuracy of the student that is not distilled
   * @param trials all points, the best first
   */
  public record Result(double student, List<Trial> trials) {

    /** Copies the trials. */
    public Result {
      trials = List.copyOf(trials);
    }
  }

  /**
   * Runs the search.
   *
   * @param held training questions alone, of which a part judges
   * @throws IOException if a result cannot be kept or read
   */
  public Result run(
      MultimodalData held,
      MultimodalSettings settings,
      RunStore<ModelRun> store,
      List<Long> seeds,
      TrainingListener listener)
      throws IOException {
    MultimodalRuns runs = new MultimodalRuns(held, settings, store, listener);
    List<SeedRuns> ofSeeds = seeds.stream().map(runs::ofSeed).toList();
    List<Trial> trials = new ArrayList<>();
    double student = 0;
    for (SeedRuns ofSeed : ofSeeds) {
      student += accuracy(ofSeed.student()) / seeds.size();
    }
    for (Strengths strengths : points()) {
      double distilled = 0;
      for (SeedRuns ofSeed : ofSeeds) {
        distilled += accuracy(ofSeed.distilled(title(strengths), strengths)) / seeds.size();
      }
      trials.add(new Trial(strengths, distilled));
    }
    trials.sort(Comparator.comparingDouble(Trial::accuracy).reversed());
    return new Result(student, trials);
  }

  private static double accuracy(ModelRun run) {
    return run.metrics().get(StandardMetrics.ACCURACY.id());
  }

  private static String title(Strengths strengths) {
    return String.format(
        Locale.ROOT,
        "distilled t %s %s w %s %s",
        strengths.appearanceTemperature(),
        strengths.motionTemperature(),
        strengths.appearanceWeight(),
        strengths.motionWeight());
  }
}
