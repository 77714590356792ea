package org.distill4j.processor.validation;

import java.util.HashSet;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.NodeSpec;

/** What must hold in a distillation as it is written. */
public final class DistillationRules {

  private DistillationRules() {}

  /** Reports what does not hold. */
  public static void check(DistillationSpec spec, Problems problems) {
    Set<String> teachers = new HashSet<>();
    for (NetworkReference teacher : spec.teachers()) {
      if (!teachers.add(teacher.qualifiedName())) {
        problems.add(
            DiagnosticId.TEACHER_TWICE, teacher.place(), spec.name(), teacher.simpleName());
      }
    }
    for (LabelSpec label : spec.labels()) {
      if (label.kind().role() != KindType.Role.LABEL || label.kind().column().isEmpty()) {
        problems.add(
            DiagnosticId.LABEL_NOT_LABELS, label.place(), label.name(), label.kind().name());
      }
    }
    for (LossSpec loss : spec.losses()) {
      NodeSpec node = loss.node();
      ArgumentRules.check(node, problems);
      if (node.kind().role() != KindType.Role.LOSS) {
        problems.add(
            DiagnosticId.NOT_AN_OBJECTIVE,
            node.place(),
            node.name(),
            spec.name(),
            node.kind().name());
      }
    }
  }
}
