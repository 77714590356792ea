package org.distill4j.runtime.training.warning;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.Distiller;

/** Finds a student that begins with the parameters of its teacher, and so with its answers. */
public final class EqualParameters {

  private EqualParameters() {}

  /**
   * Compares a teacher with a student that begins with random parameters.
   *
   * @param teacher the teacher alone; null if it is computed elsewhere
   * @param seed the seed of the student's parameters
   * @return the warning; empty if they differ
   */
  public static Optional<String> warning(ComputationGraph teacher, Distiller distiller, long seed) {
    boolean alike =
        teacher != null && teacher.params().length() == distiller.student().parameters();
    return alike
        ? warning(teacher, distiller.untrainedStudent(seed).initialised())
        : Optional.empty();
  }

  /**
   * Compares a teacher with a student.
   *
   * @param teacher the teacher alone
   * @param student the student alone, before its distillation
   * @return the warning; empty if they differ
   */
  public static Optional<String> warning(ComputationGraph teacher, ComputationGraph student) {
    boolean equal =
        teacher.params().length() > 0
            && teacher.params().length() == student.params().length()
            && teacher.params().equals(student.params());
    return equal
        ? Optional.of(
            "teacher and student have the same parameters, so that the student begins with the"
                + " teacher's answers: give them different seeds, initialise the student otherwise,"
                + " or train the teacher first")
        : Optional.empty();
  }
}
