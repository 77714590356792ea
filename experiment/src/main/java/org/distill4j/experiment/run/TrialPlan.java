package org.distill4j.experiment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.experiment.store.Fingerprint;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.experiment.trial.TrialKind;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.evaluation.Metric;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.store.SignalType;
import org.distill4j.runtime.training.Provenance;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.runtime.training.check.DataCheck;

/**
 * Everything that a trial trains with one seed.
 *
 * @param trial the trial
 * @param distiller the distillation with its sizes
 * @param training the network and the losses that train it
 * @param settings the settings of the training, seed included
 * @param teachers the teachers to train before; for a trial of a teacher, that teacher
 * @param external the teachers whose bodies are read
 * @param initial the network that the student is initialised from; empty for random parameters
 * @param node the node whose scores are evaluated
 * @param fingerprint the identity of the result
 */
record TrialPlan(
    Trial trial,
    Distiller distiller,
    TrainingGraph training,
    TrainingSettings settings,
    List<IndividualNetwork> teachers,
    List<ExternalGraph> external,
    Optional<IndividualNetwork> initial,
    String node,
    Fingerprint fingerprint) {

  /**
   * Plans a trial.
   *
   * @throws IllegalArgumentException if trial and data do not fit together
   */
  static TrialPlan of(Trial trial, StudyData data, RunSettings settings, long seed) {
    IndividualNetworks networks =
        new IndividualNetworks(data.dimensions(), settings.seedOffsets(), seed);
    return trial.kind() == TrialKind.TEACHER
        ? ofTeacher(trial, data, settings, networks)
        : ofStudent(trial, data, settings, networks);
  }

  private static TrialPlan ofTeacher(
      Trial trial, StudyData data, RunSettings settings, IndividualNetworks networks) {
    IndividualNetwork teacher = networks.teacher(trial, 0);
    TrialPlan plan =
        new TrialPlan(
            trial,
            trial.teachers(data.dimensions()),
            teacher.training(),
            teacher.settings(),
            List.of(teacher),
            List.of(),
            Optional.empty(),
            node(teacher.training(), settings),
            teacher.fingerprint(data));
    return plan.identified(plan.fingerprint(), data, settings);
  }

  private static TrialPlan ofStudent(
      Trial trial, StudyData data, RunSettings settings, IndividualNetworks networks) {
    Distiller distiller = trial.distiller(data.dimensions()).prepared();
    boolean distilled = trial.kind() == TrialKind.DISTILLED && needsTeacher(distiller);
    if (distilled) {
      InitialStudent.requireTrained(distiller);
    }
    boolean random = trial.initialisation() == Initialisation.SCRATCH;
    long parameterSeed = networks.seed() + (random ? settings.seedOffsets().student() : 0);
    TrainingGraph training =
        distilled
            ? distiller.distillation(parameterSeed)
            : distiller.studentTraining(parameterSeed);
    TrialPlan plan =
        new TrialPlan(
            trial,
            distiller,
            training,
            trial.training().toBuilder().seed(networks.seed()).build(),
            distilled ? teachers(trial, distiller, networks) : List.of(),
            distilled ? TeacherSignals.external(distiller) : List.of(),
            initial(trial, networks),
            node(training, settings),
            new Fingerprint(data.trainingFingerprints()));
    return plan.identified(plan.describedBy(data, settings), data, settings);
  }

  /**
   * Returns true if the student begins with a teacher's parameters, or learns from one at any time.
   */
  private static boolean needsTeacher(Distiller distiller) {
    return !distiller.initials().isEmpty()
        || distiller.losses().stream()
            .filter(loss -> !loss.isIndividual())
            .anyMatch(loss -> !loss.weight().equals(WeightSchedule.constant(0)));
  }

  /**
   * Returns the teachers that are networks of their own: none if it is the student's average or
   * peer.
   */
  private static List<IndividualNetwork> teachers(
      Trial trial, Distiller distiller, IndividualNetworks networks) {
    List<IndividualNetwork> teachers = new ArrayList<>();
    if (distiller.hasFixedTeachers()) {
      for (int place = 0; place < distiller.teachers().size(); place++) {
        if (!(distiller.teachers().get(place).network() instanceof ExternalGraph)) {
          teachers.add(networks.teacher(trial, place));
        }
      }
    }
    return teachers;
  }

  private static Optional<IndividualNetwork> initial(Trial trial, IndividualNetworks networks) {
    return switch (trial.initialisation()) {
      case INDIVIDUAL -> Optional.of(networks.student(trial));
      case TEACHER -> Optional.of(networks.teacher(trial, 0));
      case SCRATCH -> Optional.empty();
    };
  }

  private static String node(TrainingGraph training, RunSettings settings) {
    List<String> outputs = training.network().outputs();
    if (settings.node().isEmpty() && outputs.size() != 1) {
      throw new IllegalArgumentException(
          "%s has the outputs %s; name the node to evaluate in the settings of the study."
              .formatted(training.name(), outputs));
    }
    return settings.node().orElseGet(() -> outputs.get(0));
  }

  /** Returns the identity of the trained student. */
  private Fingerprint describedBy(StudyData data, RunSettings run) {
    Fingerprint own =
        fingerprint
            .with("network", training.name())
            .with("distillation", distiller.name())
            .with(
                "nodes and losses",
                Provenance.of(training, data.training(), settings).fingerprint())
            .with("dimensions", trial.dimensions())
            .with("hyperparameters", trial.hyperparameters())
            .with("training", settings)
            .with("parameters from", trial.initialisation())
            .with("seed offsets", run.seedOffsets());
    if (!distiller.initials().isEmpty()) {
      own = own.with("initial nodes", distiller.initials());
    }
    if (initial.isPresent()) {
      own = own.with("initial network", initial.get().fingerprint(data).digest());
    }
    for (IndividualNetwork teacher : teachers) {
      own = own.with(teacher.name(), teacher.fingerprint(data).digest());
    }
    for (ExternalGraph teacher : external) {
      own = own.with("body of " + teacher.name(), data.body(teacher).fingerprint());
    }
    if (!readsSignals()) {
      return own;
    }
    if (distiller.live()) {
      return own.with("teachers", "live");
    }
    own = own.with("recorded in batches of", run.recordingBatchSize());
    boolean exact = run.signals().equals(SignalType.FLOAT32);
    return exact ? own : own.with("recorded as", run.signals());
  }

  /** Returns true if signals of a teacher are recorded. */
  boolean readsSignals() {
    return !teachers.isEmpty() || !external.isEmpty();
  }

  /** Returns this plan with the identity of the result: of the network and of its evaluation. */
  private TrialPlan identified(Fingerprint network, StudyData data, RunSettings run) {
    Fingerprint result = network;
    for (var part : data.fingerprints().entrySet()) {
      result = result.with(part.getKey(), part.getValue());
    }
    result =
        result
            .with("evaluated node", node)
            .with("metrics", data.evaluation().metrics().stream().map(Metric::id).toList())
            .with("metric of each example", run.metric().id())
            .with("kept answers", run.keptAnswers());
    return new TrialPlan(
        trial, distiller, training, settings, teachers, external, initial, node, result);
  }

  /**
   * Checks that all data have the inputs and labels of the trainings and fit them, on a few
   * examples each, and that each training has a loss that trains its network.
   *
   * @param metric the metric of each example
   * @throws IllegalArgumentException if a column is missing or does not fit, in which case the
   *     message names the data, or if nothing would be trained
   */
  void requireFit(StudyData data, Metric metric, DataCheck check) {
    data.evaluation().requireOfExamples(metric);
    requireFit(training, settings, data, check).answers("evaluation", data.evaluation(), node);
    for (IndividualNetwork teacher : teachers) {
      requireFit(teacher.training(), teacher.settings(), data, check);
    }
    initial.ifPresent(own -> requireFit(own.training(), own.settings(), data, check));
  }

  private static DataCheck.Fit requireFit(
      TrainingGraph training, TrainingSettings settings, StudyData data, DataCheck check) {
    try {
      Trainer.requireTrained(training);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    Examples trained = training.numbered(data.training(), true);
    training.configuration().getNetworkInputs().stream()
        .filter(input -> !input.startsWith(TrainingGraph.teacherInput("")))
        .forEach(trained::column);
    data.validation().ifPresent(it -> it.requireFit(training, settings.earlyStopping()));
    DataCheck.Fit fit = check.of(training).examples("training", trained);
    data.monitored().ifPresent(it -> fit.examples("monitored", training.numbered(it, false)));
    data.validation().ifPresent(it -> fit.answers("validation", it.set(), it.node()));
    return fit;
  }
}
