package org.distill4j.experiment.trial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Parameter;

/**
 * The shapes of parameters with which a student begins, where its teachers have other dimensions.
 *
 * @param distiller the distillation with the student
 * @param teachers the same distillation with the dimensions of the teachers
 */
record InitialShapes(Distiller distiller, Distiller teachers) {

  /**
   * Checks that nodes of student and teacher have equal shapes.
   *
   * @param title the title of the trial, which the message begins with
   * @throws IllegalArgumentException if one differs
   */
  void require(String title) {
    for (Distiller.InitialNode initial : distiller.initials()) {
      NetworkGraph teacher = teachers.teacher(initial.teacher()).network();
      Map<String, String> own = shapes(distiller.student(), initial.node());
      Map<String, String> others = shapes(teacher, initial.from());
      if (!own.equals(others)) {
        throw new IllegalArgumentException(
            ("%s: '%s' begins with the parameters of '%s' of the teacher, which are %s, not %s."
                    + " Give withTeacherDimensions no dimension that changes them.")
                .formatted(title, initial.node(), initial.from(), others, own));
      }
    }
  }

  private static Map<String, String> shapes(NetworkGraph network, String node) {
    Map<String, String> shapes = new LinkedHashMap<>();
    if (network.configuration(0).getVertices().get(node) instanceof LayerVertex vertex) {
      for (Parameter parameter : vertex.layer().parameters()) {
        shapes.put(parameter.name(), Arrays.toString(parameter.shape()));
      }
    }
    return shapes;
  }
}
