package org.distill4j.runtime.training;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.Teacher;

/** Checks of a trained teacher before its signals are recorded. */
final class GivenTeacher {

  private GivenTeacher() {}

  /**
   * Requires the graphs of all teachers, except those that a body computes.
   *
   * @param graphs the trained teachers by name
   * @throws IllegalArgumentException if one is missing, or is not the network of its spec
   */
  static void require(List<Teacher> teachers, Map<String, ComputationGraph> graphs) {
    for (Teacher teacher : teachers) {
      if (!graphs.containsKey(teacher.name()) && !TeacherBodies.isExternal(teacher)) {
        throw new IllegalArgumentException(
            "Teacher '%1$s' is missing; give it trained: Map.of(\"%1$s\", graph)"
                .formatted(teacher.name()));
      }
    }
    for (Teacher teacher : teachers) {
      if (graphs.containsKey(teacher.name())) {
        require(teacher, graphs.get(teacher.name()));
      }
    }
  }

  /**
   * Requires that a graph is the network of a teacher's spec.
   *
   * @throws IllegalArgumentException if a node is missing or differs, or a parameter is not finite
   */
  static void require(Teacher teacher, ComputationGraph graph) {
    if (TeacherBodies.isExternal(teacher)) {
      throw different(teacher, "that is external, so it has a body and no graph");
    }
    ComputationGraphConfiguration expected = teacher.network().configuration(0);
    ComputationGraphConfiguration given = graph.getConfiguration();
    for (Map.Entry<String, GraphVertex> node : expected.getVertices().entrySet()) {
      String name = node.getKey();
      GraphVertex own = given.getVertices().get(name);
      if (own == null) {
        throw different(teacher, "it has no node '%s'".formatted(name));
      }
      if (!own.equals(node.getValue())) {
        throw different(
            teacher, "its node '%s' is %s, not %s".formatted(name, own, node.getValue()));
      }
      if (!expected.getVertexInputs().get(name).equals(given.getVertexInputs().get(name))) {
        throw different(
            teacher,
            "its node '%s' reads %s, not %s"
                .formatted(
                    name, given.getVertexInputs().get(name), expected.getVertexInputs().get(name)));
      }
    }
    if (graph.params() != null && !graph.params().isEmpty() && !isFinite(graph)) {
      throw new IllegalArgumentException(
          "The given teacher %s has parameters that are no finite numbers. Fix: train it again."
              .formatted(teacher.network().name()));
    }
  }

  private static boolean isFinite(ComputationGraph graph) {
    return !graph.params().isNaN().any() && !graph.params().isInfinite().any();
  }

  private static IllegalArgumentException different(Teacher teacher, String difference) {
    return new IllegalArgumentException(
        ("The given teacher is not %s of this distillation: %s. Fix: give the network that was"
                + " trained from this spec with the same dimensions.")
            .formatted(teacher.network().name(), difference));
  }
}
