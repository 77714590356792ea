package org.distill4j.processor.rules.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.ReadSpec;

/** All rules for a distillation as written. */
public final class DistillationRules {

  private DistillationRules() {}

  /** Reports every violation. */
  public static void check(DistillationSpec spec, Problems problems) {
    Set<String> teachers = new HashSet<>();
    for (NetworkReference teacher : spec.teachers()) {
      if (!teachers.add(teacher.qualifiedName())) {
        problems.add(
            DiagnosticId.TEACHER_TWICE, teacher.place(), spec.scheme(), teacher.simpleName());
      }
    }
    spec.movingAverage()
        .filter(average -> !isOwnTeacher(spec))
        .ifPresent(
            average ->
                problems.add(
                    DiagnosticId.MOVING_AVERAGE_OF_ANOTHER,
                    average.place(),
                    spec.scheme(),
                    spec.student().simpleName(),
                    String.join(
                        ", ", spec.teachers().stream().map(NetworkReference::simpleName).toList()),
                    average.origin()));
    for (LabelSpec label : spec.labels()) {
      checkKind(label, problems);
    }
    PeerRules.check(spec, problems);
    StageRules.check(spec, problems);
    RepetitionRules.check(spec, problems);
    for (LossSpec loss : spec.losses()) {
      NodeSpec node = loss.node();
      ArgumentRules.check(node, problems);
      node.reads().stream()
          .flatMap(read -> read.adapterNode().stream())
          .forEach(adapter -> ArgumentRules.check(adapter, problems));
      node.reads().forEach(read -> checkTeacher(node, read, problems));
      if (node.kind().role() != KindType.Role.LOSS) {
        problems.add(
            DiagnosticId.NOT_AN_OBJECTIVE,
            node.place(),
            node.name(),
            spec.scheme(),
            node.kind().name());
      }
    }
    if (!problems.haveErrors()) {
      RepetitionRules.checkLosses(spec, problems);
      WeightRules.check(spec, problems);
    }
  }

  private static void checkKind(LabelSpec label, Problems problems) {
    KindType kind = label.kind();
    if (kind.role() != KindType.Role.LABEL) {
      problems.add(
          DiagnosticId.LABEL_NOT_LABELS,
          label.place(),
          label.name(),
          kind.name(),
          "is not a kind of label",
          "Use a kind of label, such as Labels, StepLabels or Targets.");
    } else if (kind.column().isEmpty()) {
      problems.add(
          DiagnosticId.LABEL_NOT_LABELS,
          label.place(),
          label.name(),
          kind.name(),
          "cannot be read from data",
          "Give @Kind of '" + kind.name() + "' a column.");
    } else if (label.numbered() && kind.axes().size() != 1) {
      problems.add(
          DiagnosticId.LABEL_NOT_LABELS,
          label.place(),
          label.name(),
          kind.name(),
          "is no single number",
          "Use a kind of label with one axis, such as Targets.");
    }
  }

  /** Reports trained adapters of a teacher: its signals are recorded before the training. */
  private static void checkTeacher(NodeSpec loss, ReadSpec read, Problems problems) {
    boolean ofTeacher = read.role().equals(Optional.of(Role.TEACHER));
    for (OperationUse use : read.adapter().stream().toList()) {
      if (ofTeacher && !use.type().parameters().equals(new SizeExpression.Constant(0))) {
        problems.add(
            DiagnosticId.TEACHER_THROUGH_TRAINED,
            use.place(),
            loss.name(),
            read.node(),
            use.type().name());
      }
    }
  }

  private static boolean isOwnTeacher(DistillationSpec spec) {
    return spec.teachers().stream()
        .map(NetworkReference::qualifiedName)
        .toList()
        .equals(List.of(spec.student().qualifiedName()));
  }
}
