package org.distill4j.runtime.graph;

import java.util.List;
import org.distill4j.runtime.graph.Reading.Source;

/**
 * A distillation with all its dimensions and hyperparameters bound: what generated {@code
 * ...Distiller} classes extend.
 */
public abstract class Distiller {

  /** The name of the spec. */
  public abstract String name();

  /** The network that teaches. */
  public abstract NetworkGraph teacher();

  /** The network that learns. */
  public abstract NetworkGraph student();

  /** All losses, in the order of the spec. */
  public abstract List<LossNode> losses();

  /** The nodes of the teacher that the losses read: what is recorded before distillation. */
  public final List<String> signals() {
    return losses().stream()
        .flatMap(loss -> loss.reads().stream())
        .filter(reading -> reading.source() == Source.TEACHER)
        .map(Reading::node)
        .distinct()
        .toList();
  }

  /** The teacher with the individual losses, which read its nodes of the same names. */
  public final TrainingGraph teacherTraining(long seed) {
    return TrainingGraph.of(teacher(), teacherLosses(), seed);
  }

  /** The student with the individual losses: how it is trained without a teacher. */
  public final TrainingGraph studentTraining(long seed) {
    return TrainingGraph.of(student(), individualLosses(), seed);
  }

  /** The student with all losses. It begins as {@link #studentTraining} does for the same seed. */
  public final TrainingGraph distillation(long seed) {
    return TrainingGraph.of(student(), losses(), seed);
  }

  /** The individual losses on the teacher's nodes; those of the student where it has the same. */
  public List<LossNode> teacherLosses() {
    return individualLosses();
  }

  /**
   * The number of parameters that the losses train beside the student's, such as those of
   * regressors. They are left out of its file.
   */
  public final long lossParameters() {
    return distillation(0).lossParameters();
  }

  private List<LossNode> individualLosses() {
    List<LossNode> individual = losses().stream().filter(LossNode::isIndividual).toList();
    if (individual.isEmpty()) {
      throw new IllegalStateException(
          name() + " has no loss without a teacher, so nothing trains a network alone");
    }
    return individual;
  }
}
