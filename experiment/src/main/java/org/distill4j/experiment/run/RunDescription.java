package org.distill4j.experiment.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.provenance.DataSource;
import org.distill4j.experiment.provenance.Declared;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.provenance.Machine;
import org.distill4j.experiment.provenance.Origins;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.Scores;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.EpochLosses;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.store.Run;
import org.distill4j.runtime.catalogue.Hyperparameter;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.evaluation.RankedAnswers;
import org.distill4j.runtime.training.Provenance;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.Versions;

/**
 * Describes a run: all that it came from.
 *
 * @param plan the trial with its networks
 * @param data the data
 * @param settings the settings that all runs share
 * @param invocation the command that started it
 * @param seed the seed of the study
 */
record RunDescription(
    TrialPlan plan, StudyData data, RunSettings settings, Invocation invocation, long seed) {

  /** Returns the result of a trained network. */
  Run result(Evaluator.Results evaluated, TrainingResult trained) {
    RankedAnswers ranked = evaluated.ranked();
    Fingerprint fingerprint = plan.fingerprint();
    return new Run(
        plan.trial().title(),
        seed,
        fingerprint.digest(),
        fingerprint.parts(),
        trained.network().parameters(),
        evaluated.metrics().byId(),
        evaluated.outcomes(),
        ranked.best(),
        ranked.confidence(),
        ranked.ranks(),
        trained.epochs().stream().map(EpochLosses::of).toList(),
        trained.seconds());
  }

  /**
   * Returns the provenance of a run.
   *
   * @param courses all trainings, the run's own last
   * @param recorder the phases and warnings
   * @param signalBytes the memory of the recorded signals
   */
  RunProvenance provenance(
      Run run,
      Metrics metrics,
      TrainingResult trained,
      List<TrainingCourse> courses,
      RunRecorder recorder,
      long signalBytes) {
    List<Declared> declarations = RunDeclarations.of(plan);
    Provenance provenance = trained.provenance();
    return new RunProvenance(
        run.model(),
        seed,
        run.fingerprint(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        invocation,
        declarations.stream().map(Declared::declaration).toList(),
        dimensions(trained),
        new Origins(invocation).of(declared(declarations), plan.trial().hyperparameters()),
        source(),
        seeds(),
        Versions.withLibraries(),
        provenance.backend(),
        provenance.kernels(),
        Machine.current(),
        recorder.phases(),
        courses,
        Scores.of(metrics),
        plan.node(),
        settings.metric().id(),
        signalBytes,
        recorder.warnings());
  }

  private static List<Hyperparameter> declared(List<Declared> declarations) {
    return declarations.get(0).entry().map(it -> it.hyperparameters()).orElse(List.of());
  }

  private Map<String, Integer> dimensions(TrainingResult trained) {
    Map<String, Integer> own = trained.network().description().dimensions();
    if (!own.isEmpty()) {
      return own;
    }
    Map<String, Integer> all = new TreeMap<>(data.dimensions());
    all.putAll(plan.trial().dimensions());
    return all;
  }

  private DataSource source() {
    Map<String, Integer> examples = new LinkedHashMap<>();
    examples.put("training", data.training().size());
    data.validation().ifPresent(it -> examples.put("validation", it.set().examples().size()));
    examples.put("evaluation", data.evaluation().examples().size());
    data.monitored().ifPresent(it -> examples.put("monitored", it.size()));
    return new DataSource(data.description(), examples, data.fingerprints());
  }

  private Map<String, Long> seeds() {
    Map<String, Long> seeds = new LinkedHashMap<>();
    seeds.put("study", seed);
    plan.teachers().forEach(it -> seeds.put(it.name(), it.settings().seed()));
    plan.initial().ifPresent(it -> seeds.put(it.name(), it.settings().seed()));
    seeds.put("training", plan.settings().seed());
    seeds.put(
        "initial parameters", plan.training().configuration().getDefaultConfiguration().getSeed());
    return seeds;
  }
}
