package org.distill4j.experiment.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.provenance.Declared;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.provenance.Origins;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.store.CheckpointStore;
import org.distill4j.experiment.store.HeldOutStore;
import org.distill4j.experiment.store.NetworkStore;
import org.distill4j.experiment.store.Run;
import org.distill4j.experiment.store.RunStore;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.experiment.trial.TrialKind;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.report.JoinedListener;
import org.distill4j.runtime.teacher.store.SignalStore;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.check.DataCheck;
import org.distill4j.runtime.training.warning.EqualParameters;

/**
 * Runs trials on one division of the data with one seed. Networks that several trials need are
 * trained once. The evaluated examples neither choose nor stop anything.
 */
public final class TrialRunner {

  private final StudyData data;
  private final RunSettings settings;
  private final RunStore store;
  private final TrainingListener listener;
  private final long seed;
  private final CheckpointStore checkpoints;
  private final NetworkPool networks;
  private final TeacherSignals signals;
  private final boolean storesSignals;
  private final Invocation invocation;
  private final RunRecorder recorder = new RunRecorder();
  private final DataCheck check = new DataCheck();
  private final HeldOutStore heldOutStore;
  private HeldOut heldOut;

  /**
   * Creates a runner, which keeps results and shared networks in a store.
   *
   * @param recorded the folder of recorded signals; empty for the memory
   * @param invocation the command that started the study
   */
  public TrialRunner(
      StudyData data,
      RunSettings settings,
      RunStore store,
      Optional<Path> recorded,
      TrainingListener listener,
      long seed,
      Invocation invocation) {
    this.data = data;
    this.settings = settings;
    this.store = store;
    this.listener = new JoinedListener(List.of(listener, recorder));
    this.seed = seed;
    this.checkpoints = new CheckpointStore(store);
    this.heldOutStore = new HeldOutStore(store);
    this.invocation = store.folder().map(invocation::in).orElse(invocation);
    this.networks =
        new NetworkPool(
            data,
            new NetworkStore(store),
            checkpoints,
            this.listener,
            seed,
            new Origins(this.invocation));
    this.signals =
        new TeacherSignals(
            data,
            settings.recordingBatchSize(),
            this.listener,
            recorded.map(it -> SignalStore.in(it).as(settings.signals()).of("seed-" + seed)));
    this.storesSignals = recorded.isPresent();
  }

  /** Keeps the checkpoints of trainings that have ended, so that they can be read again. */
  public void keepCheckpoints() {
    checkpoints.keep();
  }

  /**
   * Deletes the checkpoints of all trainings that have ended.
   *
   * @throws IOException if they cannot be deleted
   */
  public void deleteCheckpoints() throws IOException {
    checkpoints.deleteKept();
  }

  /**
   * Checks that a trial can be run.
   *
   * @throws IllegalArgumentException if trial and data do not fit together
   */
  public void check(Trial trial) {
    plan(trial).requireFit(data, settings.metric(), check);
  }

  /**
   * Returns the expected size of the signals of trials whose results the store lacks, in bytes: of
   * all together in a folder, of the largest in memory, where only the latest are kept.
   *
   * @param sizes the sizes that are known, by what is recorded; others are added
   * @throws IOException if a result cannot be read
   */
  public long signalBytes(List<Trial> trials, Map<List<Object>, Long> sizes) throws IOException {
    Map<List<Object>, Long> all = new HashMap<>();
    long largest = 0;
    for (Trial trial : trials) {
      TrialPlan plan = plan(trial);
      if (plan.readsSignals() && store.find(trial.title(), seed, plan.fingerprint()).isEmpty()) {
        Map<List<Object>, Long> own = signals.expected(plan.distiller(), sizes);
        sizes.putAll(own);
        all.putAll(own);
        largest = Math.max(largest, own.values().stream().mapToLong(Long::longValue).sum());
      }
    }
    return storesSignals ? all.values().stream().mapToLong(Long::longValue).sum() : largest;
  }

  /**
   * Returns the result of a trial, which is read if the store has it, and trained otherwise.
   *
   * @throws IOException if a result or network cannot be read or kept
   */
  public Run run(Trial trial) throws IOException {
    Optional<Run> kept = store.find(trial.title(), seed, plan(trial).fingerprint());
    if (kept.isEmpty()) {
      return train(trial).run();
    }
    saveHeldOut();
    return kept.get();
  }

  /**
   * Trains and evaluates a trial, whatever the store has, and keeps the result.
   *
   * @throws IOException if a result or network cannot be read or kept
   */
  public TrainedTrial train(Trial trial) throws IOException {
    TrialPlan plan = plan(trial);
    recorder.begin();
    if (trial.kind() == TrialKind.TEACHER) {
      return evaluated(plan, networks.train(plan.teachers().get(0)), Optional.empty());
    }
    Optional<TeacherSignals.Recording> recording =
        !plan.readsSignals() ? Optional.empty() : Optional.of(recorded(plan));
    Optional<ComputationGraph> initial = initial(plan);
    warnOfEqualParameters(plan, initial);
    listener.phaseStarted(trial.title() + ", seed " + seed);
    return evaluated(plan, trained(plan, recording, initial), recording);
  }

  private void saveHeldOut() throws IOException {
    heldOutStore.save(HeldOut.digest(data), this::heldOut);
  }

  private HeldOut heldOut() {
    if (heldOut == null) {
      heldOut = HeldOut.of(data, settings.metric());
    }
    return heldOut;
  }

  private TrialPlan plan(Trial trial) {
    return TrialPlan.of(trial, data, settings, seed);
  }

  private Optional<ComputationGraph> initial(TrialPlan plan) throws IOException {
    Optional<ComputationGraph> graph = Optional.empty();
    if (plan.initial().isPresent()) {
      graph = Optional.of(networks.graph(plan.initial().get()));
      recorder.ended("initial network");
    }
    return InitialStudent.of(plan, graphs(plan.teachers()), graph);
  }

  private void warnOfEqualParameters(TrialPlan plan, Optional<ComputationGraph> initial)
      throws IOException {
    long ownSeed = plan.training().configuration().getDefaultConfiguration().getSeed();
    for (ComputationGraph teacher : graphs(plan.teachers())) {
      Optional<String> warning =
          initial.isPresent()
              ? EqualParameters.warning(teacher, initial.get())
              : EqualParameters.warning(teacher, plan.distiller(), ownSeed);
      warning.ifPresent(listener::warned);
    }
  }

  private TeacherSignals.Recording recorded(TrialPlan plan) throws IOException {
    List<ComputationGraph> graphs = graphs(plan.teachers());
    recorder.ended("teacher");
    TeacherSignals.Recording recording = signals.of(plan.distiller(), graphs);
    recorder.ended("recording");
    return recording;
  }

  private List<ComputationGraph> graphs(List<IndividualNetwork> teachers) throws IOException {
    List<ComputationGraph> graphs = new ArrayList<>();
    for (IndividualNetwork teacher : teachers) {
      graphs.add(networks.graph(teacher));
    }
    return graphs;
  }

  private TrainingResult trained(
      TrialPlan plan,
      Optional<TeacherSignals.Recording> recording,
      Optional<ComputationGraph> initial) {
    Trainer trainer =
        checkpoints.with(
            new Trainer(plan.settings(), listener), plan.trial().title(), seed, plan.fingerprint());
    var monitored = recording.map(it -> it.monitored()).orElse(data.monitored());
    Trainer monitoring = monitored.map(trainer::watching).orElse(trainer);
    var examples = recording.map(it -> it.training()).orElse(data.training());
    return initial.isPresent()
        ? monitoring.trainFurther(plan.training(), initial.get(), examples, data.validation())
        : monitoring.train(plan.training(), examples, data.validation());
  }

  private TrainedTrial evaluated(
      TrialPlan plan, TrainingResult trained, Optional<TeacherSignals.Recording> recording)
      throws IOException {
    recorder.trained(trained);
    Evaluator evaluator =
        new Evaluator(
            trained.graph(), plan.node(), data.evaluation(), settings.evaluationBatchSize());
    Evaluator.Results results = evaluator.results(settings.keptAnswers(), settings.metric());
    Metrics metrics = results.metrics();
    RunDescription description = new RunDescription(plan, data, settings, invocation, seed);
    Run run = description.result(results, trained);
    recorder.ended("evaluation");
    if (settings.savesNetworks()) {
      new NetworkStore(store)
          .saveOfRun(
              trained.network(),
              trained.graph(),
              data.describing().apply(trained.network().description()),
              run);
    }
    RunProvenance provenance = provenance(description, run, metrics, trained, recording);
    List<Declared> declarations = RunDeclarations.of(plan);
    store.save(run, provenance, declarations);
    store.save(run);
    saveHeldOut();
    checkpoints.delete(run.model(), seed, plan.fingerprint());
    return new TrainedTrial(
        run,
        heldOut(),
        provenance,
        declarations,
        metrics,
        trained,
        recording.map(TeacherSignals.Recording::bytes).orElse(0L),
        recording.map(TeacherSignals.Recording::seconds).orElse(0.0));
  }

  private RunProvenance provenance(
      RunDescription description,
      Run run,
      Metrics metrics,
      TrainingResult trained,
      Optional<TeacherSignals.Recording> recording) {
    List<TrainingCourse> courses = new ArrayList<>();
    if (description.plan().trial().kind() != TrialKind.TEACHER) {
      description.plan().teachers().forEach(it -> networks.course(it).ifPresent(courses::add));
      description.plan().initial().flatMap(networks::course).ifPresent(courses::add);
    }
    courses.add(TrainingCourse.of(run.model(), trained, new Origins(invocation)));
    long bytes = recording.map(TeacherSignals.Recording::bytes).orElse(0L);
    return description.provenance(run, metrics, trained, courses, recorder, bytes);
  }
}
