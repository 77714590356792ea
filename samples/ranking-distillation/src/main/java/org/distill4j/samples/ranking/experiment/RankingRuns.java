package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.ranking.experiment.RankingExperiment.Pair;
import org.distill4j.samples.video.RunStore;
import org.distill4j.samples.video.VideoData;

/** Runs schemes with several seeds, and leaves out what a store has. */
public final class RankingRuns {

  /** What the teacher is called in results. */
  public static final String TEACHER = "teacher";

  private static final int BATCH = 256;

  private final VideoData data;
  private final RankingSettings settings;
  private final RunStore<RunResult> store;
  private final TrainingListener listener;
  private final String shared;

  /** Runs that have not begun. */
  public RankingRuns(
      VideoData data,
      RankingSettings settings,
      RunStore<RunResult> store,
      TrainingListener listener) {
    this.data = data;
    this.settings = settings;
    this.store = store;
    this.listener = listener;
    this.shared =
        "%s data %s judged by %s"
            .formatted(
                settings, data.examples().fingerprint(), data.held().examples().fingerprint());
  }

  /**
   * The teacher and all schemes for some seeds.
   *
   * @param schemes the schemes in order
   * @param knobs the hyperparameters of those schemes that do not have their spec's
   * @param seeds the seeds
   * @throws IOException if a result cannot be kept or read
   * @throws IllegalArgumentException if a hyperparameter is unknown or out of its range, before
   *     anything is trained
   */
  public List<RunResult> run(List<Scheme> schemes, Map<Scheme, Knobs> knobs, List<Long> seeds)
      throws IOException {
    for (Scheme scheme : schemes) {
      scheme.distiller(Sizes.of(data.encoder()), knobs.getOrDefault(scheme, Knobs.NONE));
    }
    List<RunResult> results = new ArrayList<>();
    for (long seed : seeds) {
      results.addAll(new OfSeed(seed).run(schemes, knobs));
    }
    return results;
  }

  /** The runs of one seed, which train teacher and beginning where one of them is not kept. */
  private final class OfSeed {

    private final long seed;
    private final RankingExperiment experiment = new RankingExperiment(data, settings, listener);
    private Optional<Pair> pair = Optional.empty();

    OfSeed(long seed) {
      this.seed = seed;
    }

    List<RunResult> run(List<Scheme> schemes, Map<Scheme, Knobs> knobs) throws IOException {
      List<RunResult> results = new ArrayList<>();
      results.add(result(TEACHER, shared, () -> pair().teacher()));
      for (Scheme scheme : schemes) {
        Knobs own = knobs.getOrDefault(scheme, Knobs.NONE);
        results.add(
            result(
                scheme.title(),
                shared + " with " + own.values(),
                () -> experiment.student(scheme, own, pair())));
      }
      return results;
    }

    private Pair pair() {
      if (pair.isEmpty()) {
        pair = Optional.of(experiment.pair(seed));
      }
      return pair.get();
    }

    private RunResult result(String model, String depends, Training training) throws IOException {
      Optional<RunResult> kept = store.find(model, seed, depends);
      if (kept.isPresent()) {
        return kept.get();
      }
      TrainingResult trained = training.run();
      Evaluator evaluator =
          new Evaluator(trained.graph(), AnswererGraph.ANSWER, data.held(), BATCH);
      RunResult result =
          new RunResult(
              model,
              seed,
              depends,
              evaluator.evaluate().values(),
              evaluator.outcomes(Metric.ACCURACY),
              trained.seconds());
      store.save(result);
      return result;
    }
  }

  /** Trains a network. */
  private interface Training {
    TrainingResult run();
  }
}
