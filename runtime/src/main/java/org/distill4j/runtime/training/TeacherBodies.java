package org.distill4j.runtime.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;

/**
 * The bodies of the external teachers of a distillation.
 *
 * @param bodies the bodies by the name of the teacher; empty for an only teacher
 */
record TeacherBodies(Map<String, TeacherBody> bodies) {

  TeacherBodies {
    bodies = new LinkedHashMap<>(bodies);
  }

  /** Returns true if a teacher is computed elsewhere. */
  static boolean isExternal(Teacher teacher) {
    return teacher.network() instanceof ExternalGraph;
  }

  /** Returns the teachers that are networks with graphs. */
  static List<Teacher> othersThanExternal(List<Teacher> teachers) {
    return teachers.stream().filter(teacher -> !isExternal(teacher)).toList();
  }

  /**
   * Requires a body for each external teacher, and none for the others.
   *
   * @throws IllegalArgumentException if one is missing, or there is one too many
   */
  void require(Distiller distiller) {
    List<String> external =
        distiller.teachers().stream().filter(TeacherBodies::isExternal).map(Teacher::name).toList();
    for (String name : bodies.keySet()) {
      if (!external.contains(name)) {
        throw new IllegalArgumentException(
            "There is a body for the teacher '%s' of %s, whose external teachers are %s."
                .formatted(name, distiller.name(), external));
      }
    }
    for (Teacher teacher : distiller.teachers()) {
      if (external.contains(teacher.name()) && !bodies.containsKey(teacher.name())) {
        throw new IllegalArgumentException(
            "The external teacher %s of %s has no body. Fix: withBodies(Map.of(\"%s\", body))."
                .formatted(teacher.network().name(), distiller.name(), teacher.name()));
      }
    }
  }

  /**
   * Returns a recorder of the signals that a distillation reads of a teacher.
   *
   * @param graph the teacher alone; not read if it is external
   */
  SignalRecorder recorder(
      Distiller distiller, Teacher teacher, ComputationGraph graph, int batchSize) {
    if (!isExternal(teacher)) {
      return new SignalRecorder(graph, distiller.signals(teacher), batchSize);
    }
    return new SignalRecorder(
        (ExternalGraph) teacher.network(),
        bodies.get(teacher.name()),
        distiller.signals(teacher),
        batchSize);
  }
}
