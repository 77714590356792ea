package org.distill4j.samples.multimodal.experiment;

import java.io.IOException;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.StandardMetrics;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.samples.multimodal.SizedTeacherGraph;
import org.distill4j.samples.multimodal.experiment.MultimodalExperiment.Taught;
import org.distill4j.samples.video.NetworkStore;
import org.distill4j.samples.video.QuestionData;
import org.distill4j.samples.video.RunStore;

/**
 * The runs of one seed, each read where the store has it. The teacher's network is kept beside its
 * run, so that further students can be distilled without training it again.
 */
final class SeedRuns {

  private static final String TEACHER = Model.TEACHER.title();

  private final long seed;
  private final QuestionData questions;
  private final MultimodalSettings settings;
  private final RunStore<ModelRun> store;
  private final NetworkStore networks;
  private final MultimodalExperiment experiment;
  private final String shared;
  private Optional<ComputationGraph> teacher = Optional.empty();
  private Optional<Taught> taught = Optional.empty();

  SeedRuns(
      long seed,
      QuestionData questions,
      MultimodalSettings settings,
      RunStore<ModelRun> store,
      MultimodalExperiment experiment) {
    this.seed = seed;
    this.questions = questions;
    this.settings = settings;
    this.store = store;
    this.networks = new NetworkStore(store);
    this.experiment = experiment;
    this.shared =
        "%s %s data %s judged by %s"
            .formatted(
                settings.sizes(),
                settings.training(),
                questions.examples().fingerprint(),
                questions.held().examples().fingerprint());
  }

  ModelRun teacher() throws IOException {
    Optional<ModelRun> kept = store.find(TEACHER, seed, shared);
    return kept.isPresent() ? kept.get() : trainTeacher();
  }

  ModelRun student() throws IOException {
    String model = Model.STUDENT.title();
    Optional<ModelRun> kept = store.find(model, seed, shared);
    return kept.isPresent() ? kept.get() : judged(model, shared, experiment.student(seed));
  }

  /**
   * A distilled student.
   *
   * @param model what it is called
   */
  ModelRun distilled(String model, Strengths strengths) throws IOException {
    String depends = shared + " with " + strengths;
    Optional<ModelRun> kept = store.find(model, seed, depends);
    return kept.isPresent()
        ? kept.get()
        : judged(model, depends, experiment.distilled(seed, strengths, taught()));
  }

  private Taught taught() throws IOException {
    if (taught.isEmpty()) {
      if (teacher.isEmpty()) {
        findTeacher();
      }
      taught = Optional.of(experiment.taught(teacher.orElseThrow()));
    }
    return taught.get();
  }

  private void findTeacher() throws IOException {
    teacher = networks.find(experiment.teacherNetwork(), TEACHER, seed, shared);
    if (teacher.isEmpty()) {
      trainTeacher();
    }
  }

  private ModelRun trainTeacher() throws IOException {
    TrainingResult trained = experiment.teacher(seed);
    teacher = Optional.of(trained.graph());
    networks.keep(trained, TEACHER, seed, shared);
    return judged(TEACHER, shared, trained);
  }

  private ModelRun judged(String model, String depends, TrainingResult trained) throws IOException {
    Evaluator evaluator =
        new Evaluator(
            trained.graph(),
            SizedTeacherGraph.ANSWER,
            questions.held(),
            settings.training().batchSize());
    ModelRun run =
        new ModelRun(
            model,
            seed,
            depends,
            trained.network().parameters(),
            evaluator.evaluate().byId(),
            evaluator.outcomes(StandardMetrics.ACCURACY),
            evaluator.answers(),
            trained.epochs().stream().map(EpochLosses::of).toList(),
            trained.seconds());
    store.save(run);
    return run;
  }
}
