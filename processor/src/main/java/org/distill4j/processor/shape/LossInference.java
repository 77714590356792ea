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
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.LabelSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.ReadSpec;

/** Infers the shapes of losses that train one network. */
final class LossInference {

  private final DistillationSpec spec;
  private final ShapedNetwork teacher;
  private final ShapedNetwork trained;
  private final Problems problems;
  private final Map<String, Shape> labels = new HashMap<>();

  /**
   * Infers the shapes of some losses.
   *
   * @param trained the network that the losses train: what they read of the student
   */
  LossInference(
      DistillationSpec spec, ShapedNetwork teacher, ShapedNetwork trained, Problems problems) {
    this.spec = spec;
    this.teacher = teacher;
    this.trained = trained;
    this.problems = problems;
  }

  /** The loss with its shapes, or empty with problems. */
  Optional<ShapedLoss> infer(ResolvedLoss loss) {
    NodeSpec node = loss.loss().node();
    List<ResolvedRead> reads = new ArrayList<>();
    List<Operand> operands = new ArrayList<>();
    for (ResolvedRead read : loss.reads()) {
      List<String> names = names(read);
      for (String name : names) {
        Optional<Operand> operand = operand(node, read, name);
        operand.ifPresent(operands::add);
        reads.add(named(read, operand.map(Operand::name).orElse(name)));
      }
    }
    if (operands.size() < reads.size() || isReadTwice(node, reads)) {
      return Optional.empty();
    }
    ResolvedLoss resolved = new ResolvedLoss(loss.loss(), reads);
    return new OperationResolver(name -> path(resolved, name), problems)
        .resolve(node, operands, trained.scope().closed(teacher.unbound()))
        .map(
            match -> {
              rememberLabels(resolved, match);
              return new ShapedLoss(resolved, match);
            });
  }

  /** What a path stands for: itself, or all rounds for {@code [*]}. */
  private List<String> names(ResolvedRead read) {
    String path = read.read().node();
    if (read.role() == Role.NONE || !path.contains("[*]")) {
      return List.of(path);
    }
    List<String> names = (read.role() == Role.TEACHER ? teacher : trained).matching(path);
    return names.isEmpty() ? List.of(path) : names;
  }

  private static ResolvedRead named(ResolvedRead read, String name) {
    ReadSpec spec = read.read();
    return new ResolvedRead(
        read.role(), new ReadSpec(spec.parameter(), name, spec.role(), spec.kind(), spec.place()));
  }

  private boolean isReadTwice(NodeSpec node, List<ResolvedRead> reads) {
    Set<String> seen = new HashSet<>();
    for (ResolvedRead read : reads) {
      if (!seen.add(read.role() + " " + read.read().node())) {
        problems.add(DiagnosticId.READ_TWICE, read.read().place(), node.name(), read.read().node());
        return true;
      }
    }
    return false;
  }

  private Optional<Operand> operand(NodeSpec node, ResolvedRead read, String name) {
    Optional<Operand> operand =
        switch (read.role()) {
          case TEACHER -> teacher.operand(name);
          case STUDENT -> trained.operand(name);
          case NONE -> label(name);
        };
    if (operand.isEmpty()) {
      reportUnknown(node, read);
    } else if (!operand.get().kind().equals(read.read().kind())) {
      problems.add(
          DiagnosticId.WRONG_KIND,
          read.read().place(),
          node.name(),
          name,
          read.read().kind().name(),
          operand.get().kind().name());
      return Optional.empty();
    }
    return operand;
  }

  private Optional<Operand> label(String name) {
    return spec.labels().stream()
        .filter(label -> label.name().equals(name))
        .findFirst()
        .map(label -> new Operand(name, label.kind(), Optional.ofNullable(labels.get(name))));
  }

  private void reportUnknown(NodeSpec node, ResolvedRead read) {
    String name = read.read().node();
    if (read.role() == Role.NONE) {
      List<String> known = spec.labels().stream().map(LabelSpec::name).toList();
      problems.add(
          DiagnosticId.UNKNOWN_NODE,
          read.read().place(),
          node.name(),
          name,
          spec.name(),
          Suggestion.among(name, known) + " Declare it: @Annotated Labels " + name + "();");
      return;
    }
    ShapedNetwork network = read.role() == Role.TEACHER ? teacher : trained;
    problems.add(
        DiagnosticId.UNKNOWN_NODE,
        read.read().place(),
        node.name(),
        name,
        network.graph().spec().name(),
        Suggestion.among(name, network.paths()));
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
                  case STUDENT -> "student: " + trained.path(name);
                  case NONE -> "labels: " + name + " " + labels.get(name);
                })
        .orElse(name);
  }
}
