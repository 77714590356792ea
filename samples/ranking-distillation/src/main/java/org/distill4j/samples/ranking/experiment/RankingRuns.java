package org.distill4j.samples.ranking.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.video.NetworkStore;
import org.distill4j.samples.video.RunStore;

/** Runs schemes with several seeds, and leaves out what a store has. */
public final class RankingRuns {

  /** What the teacher is called in results. */
  public static final String TEACHER = "teacher";

  /** What the network that sees no video is called in results. */
  public static final String QUESTION_ONLY = "question only";

  private static final int BATCH = 256;

  private final RankingData data;
  private final Schemes schemes;
  private final RunStore<RunResult> store;
  private final TrainingListener listener;
  private final String judged;

  /**
   * Runs that have not begun.
   *
   * @param schemes those that there are
   */
  public RankingRuns(
      RankingData data, Schemes schemes, RunStore<RunResult> store, TrainingListener listener) {
    this.data = data;
    this.schemes = schemes;
    this.store = store;
    this.listener = listener;
    this.judged =
        " data %s judged by %s"
            .formatted(data.examples().fingerprint(), data.held().examples().fingerprint());
  }

  /** What the teacher of some settings is called in results. */
  public static String teacherTitle(RankingSettings settings) {
    return settings.teacherWidth() == RankingSettings.WIDTH
        ? TEACHER
        : TEACHER + " width " + settings.teacherWidth();
  }

  /**
   * The question alone where there are videos, the teachers and all schemes for some seeds.
   *
   * @param variants the schemes in order; of those with one title, the first is run
   * @param seeds the seeds
   * @throws IOException if a result cannot be kept or read
   * @throws IllegalArgumentException if a hyperparameter is unknown or out of its range, before
   *     anything is trained
   */
  public List<RunResult> run(List<Variant> variants, List<Long> seeds) throws IOException {
    Map<String, Variant> distinct = distinct(variants);
    List<RunResult> results = new ArrayList<>();
    for (long seed : seeds) {
      OfSeed runs = new OfSeed(seed);
      Map<String, RankingSettings> teachers = new LinkedHashMap<>();
      for (Variant variant : variants) {
        teachers.putIfAbsent(teacherTitle(variant.settings()), variant.settings());
      }
      if (!variants.isEmpty() && data.kind() == QuestionKind.VIDEO) {
        results.add(runs.questionOnly(variants.get(0).settings()));
      }
      for (RankingSettings settings : teachers.values()) {
        results.add(runs.teacher(settings));
      }
      for (Variant variant : distinct.values()) {
        results.add(runs.student(variant));
      }
    }
    return results;
  }

  /**
   * The students alone for some seeds.
   *
   * @throws IOException if a result cannot be kept or read
   * @throws IllegalArgumentException as {@link #run} does
   */
  public List<RunResult> students(List<Variant> variants, List<Long> seeds) throws IOException {
    Map<String, Variant> distinct = distinct(variants);
    List<RunResult> results = new ArrayList<>();
    for (long seed : seeds) {
      OfSeed runs = new OfSeed(seed);
      for (Variant variant : distinct.values()) {
        results.add(runs.student(variant));
      }
    }
    return results;
  }

  private Map<String, Variant> distinct(List<Variant> variants) {
    Map<String, Variant> distinct = new LinkedHashMap<>();
    for (Variant variant : variants) {
      variant.distiller(data.sizes());
      distinct.putIfAbsent(variant.title(), variant);
    }
    return distinct;
  }

  /** The runs of one seed, which train teacher and beginning where one of them is not kept. */
  private final class OfSeed {

    private final long seed;
    private final RankingExperiment experiment;

    OfSeed(long seed) {
      this.seed = seed;
      this.experiment =
          new RankingExperiment(data, schemes, seed, new NetworkStore(store), listener);
    }

    RunResult questionOnly(RankingSettings settings) throws IOException {
      String depends = settings.individualKey(settings.teacherWidth()) + judged;
      return result(QUESTION_ONLY, depends, () -> experiment.questionOnly(settings));
    }

    RunResult teacher(RankingSettings settings) throws IOException {
      String depends = settings.individualKey(settings.teacherWidth()) + schemes.key() + judged;
      return result(teacherTitle(settings), depends, () -> experiment.teacher(settings));
    }

    RunResult student(Variant variant) throws IOException {
      String depends =
          variant.settings().key() + schemes.key() + judged + " with " + variant.hyperparameters();
      return result(variant.title(), depends, () -> experiment.student(variant));
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
              evaluator.evaluate().byId(),
              evaluator.outcomes(StandardMetrics.ACCURACY),
              evaluator.best(RunResult.BEST),
              trained.seconds());
      store.save(result);
      return result;
    }
  }

  /** Trains a network. */
  private interface Training {
    TrainingResult run() throws IOException;
  }
}
