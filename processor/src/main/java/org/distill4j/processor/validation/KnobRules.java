package org.distill4j.processor.validation;

import java.util.HashMap;
import java.util.Map;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.Knob;
import org.distill4j.processor.graph.Knobs;
import org.distill4j.processor.shape.ShapedDistillation;

/** What the generated builder of a distillation can be asked to set must have one name each. */
public final class KnobRules {

  private KnobRules() {}

  /** Reports names that stand for two things. */
  public static void check(ShapedDistillation distillation, Problems problems) {
    Map<String, String> origins = new HashMap<>();
    distillation.unbound().forEach(name -> origins.put(name, "the dimension '" + name + "'"));
    for (Knob knob : Knobs.of(distillation.spec())) {
      String origin = "the " + knob.origin().replaceAll("\\{@code (\\w+)}", "'$1'");
      String before = origins.put(knob.name(), origin);
      if (before != null) {
        problems.add(
            DiagnosticId.KNOB_CLASH,
            distillation.spec().place(),
            distillation.spec().name(),
            knob.name(),
            before,
            origin);
      }
    }
  }
}
