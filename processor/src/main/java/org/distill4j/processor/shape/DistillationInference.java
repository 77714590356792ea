package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.graph.DistillationGraph;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.NodeSpec;

/** Infers the shapes of a distillation's losses from those of its teacher and its student. */
public final class DistillationInference {

  private final DistillationGraph graph;
  private final ShapedNetwork teacher;
  private final ShapedNetwork student;
  private final Problems problems;
  private final Map<String, Shape> labels = new HashMap<>();
  private final List<ShapedLoss> losses = new ArrayList<>();

  /** Infers the shapes of one distillation. */
  public DistillationInference(
      DistillationGraph graph, ShapedNetwork teacher, ShapedNetwork student, Problems problems) {
    this.graph = graph;
    this.teacher = teacher;
    this.student = student;
    this.problems = problems;
  }

  /** The distillation with its shapes, or empty with problems. */
  public Optional<ShapedDistillation> infer() {
    graph.losses().forEach(this::infer);
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(new ShapedDistillation(graph.spec(), teacher, student, losses));
  }

  private void infer(ResolvedLoss loss) {
    NodeSpec node = loss.loss().node();
    List<Operand> operands = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ResolvedRead read : loss.reads()) {
      if (!seen.add(read.role() + " " + read.read().node())) {
        problems.add(DiagnosticId.READ_TWICE, read.read().place(), node.name(), read.read().node());
        return;
      }
      operand(node, read).ifPresent(operands::add);
    }
    if (operands.size() < loss.reads().size()) {
      return;
    }
    OperationResolver resolver = new OperationResolver(name -> path(loss, name), problems);
    resolver
        .resolve(node, operands, student.scope().closed(teacher.unbound()))
        .ifPresent(
            match -> {
              rememberLabels(loss, match);
              losses.add(new ShapedLoss(loss, match));
            });
  }

  private Optional<Operand> operand(NodeSpec node, ResolvedRead read) {
    Optional<Operand> operand =
        switch (read.role()) {
          case TEACHER -> teacher.operand(read.read().node());
          case STUDENT -> student.operand(read.read().node());
          case NONE -> label(read.read().node());
        };
    if (operand.isEmpty()) {
      reportUnknown(node, read);
    } else if (!operand.get().kind().equals(read.read().kind())) {
      problems.add(
          DiagnosticId.WRONG_KIND,
          read.read().place(),
          node.name(),
          read.read().node(),
          read.read().kind().name(),
          operand.get().kind().name());
      return Optional.empty();
    }
    return operand;
  }

  private Optional<Operand> label(String name) {
    return graph.spec().labels().stream()
        .filter(label -> label.name().equals(name))
        .map(LabelSpec::kind)
        .findFirst()
        .map((KindType kind) -> new Operand(name, kind, Optional.ofNullable(labels.get(name))));
  }

  private void reportUnknown(NodeSpec node, ResolvedRead read) {
    String name = read.read().node();
    if (read.role() == Role.NONE) {
      List<String> known = graph.spec().labels().stream().map(LabelSpec::name).toList();
      problems.add(
          DiagnosticId.UNKNOWN_NODE,
          read.read().place(),
          node.name(),
          name,
          graph.spec().name(),
          Suggestion.among(name, known) + " Declare it: @Annotated Labels " + name + "();");
      return;
    }
    ShapedNetwork network = read.role() == Role.TEACHER ? teacher : student;
    problems.add(
        DiagnosticId.UNKNOWN_NODE,
        read.read().place(),
        node.name(),
        name,
        network.graph().spec().name(),
        Suggestion.among(name, network.names()));
  }

  /** What the first loss says about the shape of labels holds for all others. */
  private void rememberLabels(ResolvedLoss loss, Match match) {
    for (int i = 0; i < loss.reads().size(); i++) {
      ResolvedRead read = loss.reads().get(i);
      if (read.role() == Role.NONE) {
        labels.putIfAbsent(read.read().node(), match.operands().get(i));
      }
    }
  }

  private String path(ResolvedLoss loss, String name) {
    return loss.reads().stream()
        .filter(read -> read.read().node().equals(name))
        .findFirst()
        .map(
            read ->
                switch (read.role()) {
                  case TEACHER -> "teacher: " + teacher.path(name);
                  case STUDENT -> "student: " + student.path(name);
                  case NONE -> "labels: " + name + " " + labels.get(name);
                })
        .orElse(name);
  }
}
