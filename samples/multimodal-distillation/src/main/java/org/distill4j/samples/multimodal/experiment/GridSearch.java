package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.experiment.Results;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.evaluation.StandardMetrics;

/**
 * A search for temperatures and weights on held-out training videos or synsets.
 *
 * @param temperatures the values of both temperatures
 * @param weights the values of each weight, in all pairs
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

  /** Returns all points of the search. */
  public List<StreamDistillation> points() {
    List<StreamDistillation> points = new ArrayList<>();
    for (double temperature : temperatures) {
      for (double appearance : weights) {
        for (double motion : weights) {
          points.add(new StreamDistillation(temperature, appearance, temperature, motion));
        }
      }
    }
    return points;
  }

  /**
   * The accuracy of a distilled student.
   *
   * @param distillation temperatures and weights
   * @param accuracy the fraction of correct answers to held-out questions, the mean over the seeds
   */
  public record Point(StreamDistillation distillation, double accuracy) {}

  /**
   * The result of a search.
   *
   * @param student the accuracy of the student that is not distilled
   * @param trials all points, the best first
   */
  public record Result(double student, List<Point> trials) {

    /** Copies the points. */
    public Result {
      trials = List.copyOf(trials);
    }
  }

  /**
   * Runs the search.
   *
   * @param trials the networks on training questions alone, of which a part is held out
   * @param study the study to run them in
   * @throws IOException if a result cannot be kept or read
   */
  public Result run(MultimodalTrials trials, Study study) throws IOException {
    Map<String, StreamDistillation> tried = new LinkedHashMap<>();
    List<Trial> all = new ArrayList<>(List.of(trials.student()));
    for (StreamDistillation point : points()) {
      if (tried.put(title(point), point) == null) {
        all.add(trials.distilled(title(point), point));
      }
    }
    Results results = study.run(all);
    List<Point> points = new ArrayList<>();
    tried.forEach((title, point) -> points.add(new Point(point, accuracy(results, title))));
    points.sort(Comparator.comparingDouble(Point::accuracy).reversed());
    return new Result(accuracy(results, Model.STUDENT.title()), points);
  }

  private static double accuracy(Results results, String trial) {
    return results.mean(trial, StandardMetrics.ACCURACY);
  }

  private static String title(StreamDistillation distillation) {
    return String.format(
        Locale.ROOT,
        "distilled t %s %s w %s %s",
        distillation.appearanceTemperature(),
        distillation.motionTemperature(),
        distillation.appearanceWeight(),
        distillation.motionWeight());
  }
}
