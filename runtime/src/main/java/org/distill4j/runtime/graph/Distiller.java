package org.distill4j.runtime.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.graph.sampling.OwnSamples;
import org.distill4j.runtime.kernel.selection.KernelSelection;

/**
 * A distillation with all dimensions and hyperparameters bound. Base class of the generated {@code
 * ...Distiller} classes.
 */
public abstract class Distiller {

  /** Selects the compute backend unless a caller has selected one. */
  protected Distiller() {
    KernelSelection.selectLibraries();
  }

  /** The name of the spec. */
  public abstract String name();

  /**
   * Returns the only teacher.
   *
   * @throws IllegalStateException if there are several
   */
  public NetworkGraph teacher() {
    throw new IllegalStateException(name() + " has several teachers; use teachers()");
  }

  /** The teachers, in the order of the spec. */
  public List<Teacher> teachers() {
    return List.of(new Teacher("", teacher(), teacherLosses()));
  }

  /**
   * Returns a teacher by name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final Teacher teacher(String teacher) {
    return teachers().stream()
        .filter(candidate -> candidate.name().equals(teacher))
        .findFirst()
        .orElseThrow(
            () ->
                Arguments.unknown(
                    "teacher of " + name(),
                    teacher,
                    teachers().stream().map(Teacher::name).toList()));
  }

  /** Returns the student. */
  public abstract NetworkGraph student();

  /** All losses, in the order of the spec. */
  public abstract List<LossNode> losses();

  /**
   * Returns the same distillation with losses that read prepared signals: whatever a loss derives
   * from the teacher alone is computed once for each example, when the teacher is recorded. Only
   * {@link #signals} and {@link #distillation} differ. The losses of this distiller itself read the
   * teacher's values and derive everything in each step.
   *
   * @see org.distill4j.runtime.layer.Preparable
   */
  public Distiller prepared() {
    // What is computed in each step is not prepared before.
    return hasFixedTeachers() && !live() ? new PreparedDistiller(this) : this;
  }

  /**
   * Returns the signals that the losses read of the teachers, to be recorded before the
   * distillation.
   */
  public final List<Signal> signals() {
    return losses().stream()
        .flatMap(loss -> loss.inputs().stream())
        .flatMap(input -> input.signal().stream())
        .distinct()
        .toList();
  }

  /** Returns the signals that the losses read of one teacher. */
  public final List<Signal> signals(Teacher teacher) {
    return signals().stream().filter(signal -> signal.teacher().equals(teacher.name())).toList();
  }

  /**
   * Returns the training graph of the only teacher with the individual losses, which read its nodes
   * of the same names.
   *
   * @throws IllegalStateException if there are several teachers, or no loss trains this one
   */
  public final TrainingGraph teacherTraining(long seed) {
    teacher();
    return training(teachers().get(0), seed);
  }

  /**
   * Returns the training graph of a teacher with the losses that train it.
   *
   * @throws IllegalStateException if there is none
   */
  public final TrainingGraph training(Teacher teacher, long seed) {
    if (teacher.losses().isEmpty()) {
      throw new IllegalStateException(
          ("%s has no loss that could train its teacher %s: each of its losses reads a teacher or a"
                  + " node that this one lacks; give it trained, for instance from a model file")
              .formatted(name(), teacher.network().name()));
    }
    return TrainingGraph.of(teacher.network(), teacher.losses(), seed);
  }

  /**
   * Returns the training graph of the student without a teacher: with the individual losses.
   *
   * @throws IllegalStateException if there are none
   */
  public final TrainingGraph studentTraining(long seed) {
    List<LossNode> individual = individualLosses();
    if (individual.isEmpty()) {
      throw new IllegalStateException(
          name()
              + " has no loss without a teacher, so nothing trains a network alone; add one,"
              + " such as @CrossEntropy");
    }
    return TrainingGraph.of(student(), individual, seed);
  }

  /** Returns true if a loss trains the student without a teacher. */
  public final boolean trainsStudentAlone() {
    return !individualLosses().isEmpty();
  }

  /** Returns the graph of the student without losses, as it is before any training. */
  public final TrainingGraph untrainedStudent(long seed) {
    return TrainingGraph.of(student(), List.of(), seed);
  }

  /**
   * Returns the training graph of the student with all losses, in stages if the spec declares any.
   * Its initial parameters are those of {@link #studentTraining} for the same seed.
   */
  public final TrainingGraph distillation(long seed) {
    Optional<MovingAverage> average =
        movingAverageDecay().isPresent()
            ? Optional.of(new MovingAverage(movingAverageDecay().getAsDouble(), signals()))
            : Optional.empty();
    return TrainingGraph.of(student(), losses(), stagesWithFixed(), seed)
        .with(average, peers() ? Optional.of(peer(seed + 1)) : Optional.empty(), ownSamples());
  }

  private Peer peer(long seed) {
    List<LossNode> mutual =
        losses().stream().filter(loss -> !loss.isIndividual()).map(LossNode::mirrored).toList();
    List<LossNode> all = new ArrayList<>(teachers().get(0).losses());
    all.addAll(mutual);
    List<Signal> ofStudent =
        mutual.stream()
            .flatMap(loss -> loss.inputs().stream())
            .flatMap(input -> input.signal().stream())
            .distinct()
            .toList();
    return new Peer(TrainingGraph.of(teacher(), all, seed), signals(), ofStudent);
  }

  /**
   * Returns true if the teacher is trained together with the student and learns from it: each loss
   * that reads a teacher trains the teacher as well, with the roles of both swapped.
   */
  public boolean peers() {
    return false;
  }

  /**
   * Returns true if the values of the teachers are computed for each batch instead of being
   * recorded once for each example.
   */
  public boolean live() {
    return false;
  }

  /** Returns the sequences that the student writes itself and learns on, if any. */
  public Optional<OwnSamples> ownSamples() {
    return Optional.empty();
  }

  /**
   * Returns true if the teachers are networks of their own that the distillation leaves as they
   * are; false if the teacher changes with the student.
   */
  public final boolean hasFixedTeachers() {
    return movingAverageDecay().isEmpty() && !peers();
  }

  /**
   * Returns the decay of the moving average of the student's parameters that serves as the teacher;
   * empty if the teachers are networks of their own.
   */
  public OptionalDouble movingAverageDecay() {
    return OptionalDouble.empty();
  }

  /**
   * A node of the student that begins the distillation with parameters of a teacher.
   *
   * @param node its name
   * @param teacher the name of the teacher; empty for an only one
   * @param from the node of the teacher
   * @param fixed true if it keeps these parameters
   */
  public record InitialNode(String node, String teacher, String from, boolean fixed) {}

  /** Returns the nodes of the student that begin with parameters of a teacher. */
  public List<InitialNode> initials() {
    return List.of();
  }

  /**
   * Returns the student alone, as the distillation begins: with the parameters that its {@link
   * #initials} take from the teachers.
   *
   * @param teachers the trained teachers by name
   * @throws IllegalArgumentException if a teacher or a node is missing, or has other sizes
   */
  public final ComputationGraph initialStudent(Map<String, ComputationGraph> teachers, long seed) {
    ComputationGraph student = student().initialised(seed);
    assignInitials(teachers, student);
    return student;
  }

  /**
   * Gives a student the parameters and the state, such as the statistics of a batch normalisation,
   * that its {@link #initials} take from the teachers.
   *
   * @param teachers the trained teachers by name
   * @param student the student alone
   * @throws IllegalArgumentException if a teacher or a node is missing, or has other sizes
   */
  public final void assignInitials(
      Map<String, ComputationGraph> teachers, ComputationGraph student) {
    NodeParameters own = NodeParameters.of(student);
    for (InitialNode initial : initials()) {
      ComputationGraph teacher = teachers.get(initial.teacher());
      if (teacher == null) {
        throw Arguments.unknown("teacher of " + name(), initial.teacher(), teachers.keySet());
      }
      own.take(initial.node(), NodeParameters.of(teacher), initial.from());
    }
  }

  /** Returns the stages with the nodes that keep the parameters of a teacher. */
  private List<Stage> stagesWithFixed() {
    List<String> fixed =
        initials().stream().filter(InitialNode::fixed).map(InitialNode::node).toList();
    if (fixed.isEmpty()) {
      return stages();
    }
    List<Stage> declared =
        stages().isEmpty()
            ? List.of(Stage.whole(losses().stream().map(LossNode::name).toList()))
            : stages();
    return declared.stream().map(stage -> stage.freezing(fixed)).toList();
  }

  /** Returns the stages of the distillation, in order; none if all losses train throughout. */
  public List<Stage> stages() {
    return List.of();
  }

  /**
   * Returns the individual losses of the only teacher, which are those of the student unless a spec
   * expands them differently.
   */
  public List<LossNode> teacherLosses() {
    return individualLosses();
  }

  /**
   * Returns the number of parameters that the losses train in addition to the student's, such as
   * those of regressors. They are not part of the student's file.
   */
  public final long lossParameters() {
    return distillation(0).lossParameters();
  }

  /** Returns the losses that read no teacher. */
  protected final List<LossNode> individualLosses() {
    return losses().stream().filter(LossNode::isIndividual).toList();
  }
}
