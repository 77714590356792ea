package org.distill4j.runtime.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.distill4j.runtime.teacher.store.SignalStore;
import org.distill4j.runtime.training.checkpoint.Checkpoints;
import org.distill4j.runtime.training.warning.EqualParameters;

/**
 * A complete distillation: trains the teachers, records their signals, and trains the student twice
 * from the same initial parameters, alone and distilled. If all losses read a teacher, which is
 * then given, nothing trains the student alone: its initial parameters are evaluated instead.
 *
 * <pre>{@code
 * DistillationResult result =
 *     new DistillationRun(distiller, examples, Optional.of(validation), teacher, student, listener)
 *         .run();
 * ModelFile.save(distiller.student(), result.distilled().graph(), file);
 * }</pre>
 *
 * <p>Each part can also be run on its own, for instance to distil from a teacher that is loaded
 * from a file.
 */
public final class DistillationRun {

  private final Distiller declared;
  private final Distiller distiller;
  private final Examples examples;
  private final Optional<Validation> validation;
  private final TrainingSettings teacherSettings;
  private final TrainingSettings studentSettings;
  private final TrainingListener listener;
  private final RunParts parts;

  /**
   * Creates a run. Values that losses can prepare once for each example are prepared when the
   * teachers are recorded.
   *
   * @param distiller the distillation
   * @param examples the inputs of both networks and the labels
   * @param validation the validation that chooses the best epoch of each training
   * @param teacherSettings the settings of the teachers
   * @param studentSettings the settings of the student, both alone and distilled
   */
  public DistillationRun(
      Distiller distiller,
      Examples examples,
      Optional<Validation> validation,
      TrainingSettings teacherSettings,
      TrainingSettings studentSettings,
      TrainingListener listener) {
    this(
        distiller,
        distiller.prepared(),
        examples,
        validation,
        teacherSettings,
        studentSettings,
        listener,
        new RunParts(new TeacherBodies(Map.of()), Optional.empty(), Optional.empty()));
  }

  private DistillationRun(
      Distiller declared,
      Distiller distiller,
      Examples examples,
      Optional<Validation> validation,
      TrainingSettings teacherSettings,
      TrainingSettings studentSettings,
      TrainingListener listener,
      RunParts parts) {
    this.declared = declared;
    this.distiller = distiller;
    this.examples = examples;
    this.validation = validation;
    this.teacherSettings = teacherSettings;
    this.studentSettings = studentSettings;
    this.listener = listener;
    this.parts = parts;
  }

  /**
   * Returns the same run without preparation: the values of the teachers are recorded as they are.
   */
  public DistillationRun onTheFly() {
    return with(declared, parts);
  }

  /**
   * Returns the same run with bodies for its external teachers.
   *
   * @param teacherBodies the bodies by the name of the teacher; empty for an only teacher
   */
  public DistillationRun withBodies(Map<String, TeacherBody> teacherBodies) {
    return with(distiller, parts.with(new TeacherBodies(teacherBodies)));
  }

  /**
   * Returns the same run that saves the state of each training in a folder of its own, and goes on
   * from what it finds there.
   */
  public DistillationRun withCheckpoints(Checkpoints where) {
    return with(distiller, parts.with(where));
  }

  /**
   * Returns the same run that records the signals of each teacher in a folder of its own, and reads
   * them from there. If they are there already, they are not recorded again.
   */
  public DistillationRun withSignals(SignalStore where) {
    return with(distiller, parts.with(where));
  }

  private DistillationRun with(Distiller used, RunParts other) {
    return new DistillationRun(
        declared, used, examples, validation, teacherSettings, studentSettings, listener, other);
  }

  private Trainer trainer(TrainingSettings settings, String phase) {
    return parts.trainer(settings, listener, phase);
  }

  /**
   * Runs all parts, and throws what {@link #run(Map)} does. What can be known before the first part
   * begins is checked there, on a few examples.
   */
  public DistillationResult run() {
    return run(Map.of());
  }

  /**
   * Runs all parts, except for the training of teachers that are trained already.
   *
   * @param trained trained teachers alone, by name; empty for an only teacher
   * @throws IllegalArgumentException if the examples or the validation lack an input or label of
   *     any part or do not fit it, a network lacks the node to evaluate, there is no such teacher,
   *     or a network is not that of the teacher's spec
   * @throws IllegalStateException if no loss trains the student, or a teacher that is not supplied,
   *     or the signals of the teachers exceed the memory of the JVM, or the disk
   * @throws TrainingException if a loss or the gradient is no longer a finite number
   */
  public DistillationResult run(Map<String, ComputationGraph> trained) {
    long bytes =
        new Readiness(distiller, examples, validation, parts)
            .require(networks(), trained, teacherSettings, studentSettings);
    if (bytes > 0) {
      listener.signalsExpected(bytes, parts.signals().map(SignalStore::folder));
    }
    Map<String, ComputationGraph> graphs = new LinkedHashMap<>(trained);
    Map<String, TrainingResult> teachers = new LinkedHashMap<>();
    for (Teacher teacher : networks()) {
      if (!trained.containsKey(teacher.name()) && !TeacherBodies.isExternal(teacher)) {
        TrainingResult result = train(teacher);
        teachers.put(teacher.name(), result);
        graphs.put(teacher.name(), result.graph());
      }
    }
    TrainingResult student = trainStudent();
    RecordedSignals signals = record(graphs);
    return new DistillationResult(
        distiller.name(),
        teachers,
        student,
        distiller.initials().isEmpty()
            ? trainDistilled(signals)
            : trainDistilled(signals, distiller.initialStudent(graphs, studentSettings.seed())),
        signals.bytes(),
        signals.seconds());
  }

  /**
   * Returns the teachers whose signals are recorded: none if the teacher is the student's moving
   * average.
   */
  private List<Teacher> networks() {
    return distiller.movingAverageDecay().isPresent() ? List.of() : distiller.teachers();
  }

  private SignalRecorder recorder(Teacher teacher, ComputationGraph graph) {
    return parts.bodies().recorder(distiller, teacher, graph, teacherSettings.batchSize());
  }

  /**
   * Trains the only teacher with the individual losses.
   *
   * @throws IllegalStateException if there are several teachers, or no loss trains this one
   */
  public TrainingResult trainTeacher() {
    distiller.teacher();
    return train(distiller.teachers().get(0));
  }

  /**
   * Trains one of the teachers. Each has its own seed, so that two of the same size differ.
   *
   * @throws IllegalStateException if no loss trains it
   */
  public TrainingResult train(Teacher teacher) {
    listener.phaseStarted(phase("teacher", teacher));
    int number = distiller.teachers().stream().map(Teacher::name).toList().indexOf(teacher.name());
    TrainingSettings settings =
        teacherSettings.toBuilder().seed(teacherSettings.seed() + number).build();
    return trainer(settings, phase("teacher", teacher))
        .train(distiller.training(teacher, settings.seed()), examples, validation);
  }

  private TrainingGraph distillation() {
    return distiller.distillation(studentSettings.seed());
  }

  private static String phase(String part, Teacher teacher) {
    return teacher.name().isEmpty() ? part : part + " " + teacher.name();
  }

  /**
   * Trains the student with the individual losses. Without any, it is returned with its initial
   * parameters.
   */
  public TrainingResult trainStudent() {
    if (!distiller.trainsStudentAlone()) {
      return new Trainer(studentSettings, listener)
          .untrained(distiller.untrainedStudent(studentSettings.seed()), examples, validation);
    }
    listener.phaseStarted("student");
    return trainer(studentSettings, "student")
        .train(distiller.studentTraining(studentSettings.seed()), examples, validation);
  }

  /**
   * Records the signals of the only teacher, which is trained and alone.
   *
   * @throws IllegalStateException if there are several teachers
   */
  public RecordedSignals record(ComputationGraph teacher) {
    distiller.teacher();
    return record(Map.of("", teacher));
  }

  /**
   * Records the signals of the teachers; none if the teacher is the student's moving average, which
   * runs in each step.
   *
   * @param teachers the trained teachers alone, by name, without those that have bodies
   * @throws IllegalArgumentException if one is missing, or is not the network of its spec
   */
  public RecordedSignals record(Map<String, ComputationGraph> teachers) {
    parts.bodies().require(distiller);
    GivenTeacher.require(networks(), teachers);
    RecordedSignals all = new RecordedSignals(Map.of(), 0, 0);
    for (Teacher teacher : networks()) {
      ComputationGraph graph = teachers.get(teacher.name());
      listener.phaseStarted(phase("teacher signals", teacher));
      EqualParameters.warning(graph, distiller, studentSettings.seed()).ifPresent(listener::warned);
      RecordedSignals signals = parts.record(teacher, recorder(teacher, graph), examples, listener);
      listener.signalsRecorded(signals);
      all = all.and(signals);
    }
    return all;
  }

  /**
   * Trains the student with all losses.
   *
   * @param signals the recorded signals for the examples
   */
  public TrainingResult trainDistilled(RecordedSignals signals) {
    listener.phaseStarted("distilled student");
    return trainer(studentSettings, "distilled student")
        .train(distillation(), examples.with(signals.columns()), validation);
  }

  /**
   * Trains the student with all losses from given parameters, such as those of some of the
   * teacher's layers.
   *
   * @param signals the recorded signals for the examples
   * @param initial the student alone with its initial parameters; not modified
   * @throws IllegalArgumentException if that is another network than the student
   */
  public TrainingResult trainDistilled(RecordedSignals signals, ComputationGraph initial) {
    listener.phaseStarted("distilled student");
    return trainer(studentSettings, "distilled student")
        .trainFurther(distillation(), initial, examples.with(signals.columns()), validation);
  }
}
