package org.distill4j.experiment.run;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.body.ExternalGraph;

/** The student as its distillation begins. */
final class InitialStudent {

  private InitialStudent() {}

  /**
   * Checks that the teachers whose parameters a student begins with are trained before it.
   *
   * @throws IllegalArgumentException if they change together with it
   */
  static void requireTrained(Distiller distiller) {
    if (!distiller.initials().isEmpty() && !distiller.hasFixedTeachers()) {
      throw new IllegalArgumentException(
          ("The student of %s begins with parameters of its teacher, which is not trained before"
                  + " it, but together with it; remove @InitialFrom, @Peers or @MovingAverage")
              .formatted(distiller.name()));
    }
  }

  /**
   * Returns the student in which the nodes that the distillation names have parameters of the
   * teachers.
   *
   * @param teachers the trained teachers, in the order of the distillation, without external ones
   * @param initial the network that the student is initialised from, which is not modified; empty
   *     for random parameters
   */
  static Optional<ComputationGraph> of(
      TrialPlan plan, List<ComputationGraph> teachers, Optional<ComputationGraph> initial) {
    if (teachers.isEmpty() || plan.distiller().initials().isEmpty()) {
      return initial;
    }
    TrainingGraph training = plan.training();
    ComputationGraph student =
        training.export(initial.map(training::initialisedFrom).orElseGet(training::initialised));
    Map<String, ComputationGraph> named = new HashMap<>();
    Iterator<ComputationGraph> graphs = teachers.iterator();
    for (Teacher teacher : plan.distiller().teachers()) {
      if (!(teacher.network() instanceof ExternalGraph)) {
        named.put(teacher.name(), graphs.next());
      }
    }
    plan.distiller().assignInitials(named, student);
    return Optional.of(student);
  }
}
