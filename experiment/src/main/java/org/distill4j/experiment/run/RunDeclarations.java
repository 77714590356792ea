package org.distill4j.experiment.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.provenance.Declared;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Teacher;

/** The declarations that a trial uses. */
final class RunDeclarations {

  private RunDeclarations() {}

  /** Returns the distillation, its teachers and its student. */
  static List<Declared> of(TrialPlan plan) {
    Distiller distiller = plan.distiller();
    NetworkGraph student = distiller.student();
    Map<String, Declared> all = new LinkedHashMap<>();
    all.put(distiller.name(), Declared.of(distiller.name(), "distillation", student));
    for (Teacher teacher : distiller.teachers()) {
      String name = teacher.network().name();
      all.putIfAbsent(name, Declared.of(name, "network", teacher.network()));
    }
    // A network that is trained alone is its own distillation.
    all.put(student.name(), Declared.of(student.name(), "network", student));
    return new ArrayList<>(all.values());
  }
}
