package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.graph.DistillationGraph.ResolvedRead;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.StageSpec;

/** Finds the nodes that each stage freezes, and checks that something is left to train. */
final class StageInference {

  private final ShapedNetwork student;
  private final List<ShapedLoss> losses;
  private final Problems problems;

  StageInference(ShapedNetwork student, List<ShapedLoss> losses, Problems problems) {
    this.student = student;
    this.losses = List.copyOf(losses);
    this.problems = problems;
  }

  /** The stage with the names of losses and nodes, or empty with problems. */
  Optional<ShapedStage> infer(StageSpec stage) {
    List<String> frozen = new ArrayList<>();
    for (StageSpec.Mention mention : stage.freeze()) {
      List<ShapedNode> nodes = nodes(mention.name());
      if (nodes.isEmpty()) {
        problems.add(
            DiagnosticId.UNKNOWN_NODE,
            mention.place(),
            stage.name(),
            mention.name(),
            student.graph().spec().name(),
            Suggestion.among(mention.name(), student.paths()));
      } else if (nodes.stream().noneMatch(StageInference::trains)) {
        problems.add(DiagnosticId.FREEZES_NOTHING, mention.place(), stage.name(), mention.name());
      }
      nodes.stream().filter(StageInference::trains).map(StageInference::name).forEach(frozen::add);
    }
    List<ShapedLoss> training = losses.stream().filter(loss -> stage.trains(name(loss))).toList();
    if (!problems.haveErrors() && training.stream().noneMatch(loss -> trains(loss, frozen))) {
      problems.add(DiagnosticId.STAGE_TRAINS_NOTHING, stage.place(), stage.name());
    }
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(
            new ShapedStage(
                stage,
                training.stream().map(StageInference::name).toList(),
                frozen.stream().distinct().toList()));
  }

  /** The node of a path, or the nodes of the block or of the round of a block that it means. */
  private List<ShapedNode> nodes(String path) {
    String exact = student.name(path);
    List<ShapedNode> node =
        student.nodes().stream().filter(candidate -> name(candidate).equals(exact)).toList();
    return node.isEmpty()
        ? student.nodes().stream()
            .filter(it -> name(it).startsWith(path + ".") || name(it).startsWith(path + "["))
            .toList()
        : node;
  }

  private boolean trains(ShapedLoss loss, List<String> frozen) {
    if (!loss.parameters().equals(Polynomial.ZERO)) {
      return true;
    }
    Set<String> owners = new HashSet<>();
    student.nodes().stream()
        .filter(node -> frozen.contains(name(node)))
        .forEach(node -> owners.add(owner(node)));
    Set<String> reached = new TreeSet<>();
    loss.loss().reads().stream()
        .filter(read -> read.role() == Role.STUDENT)
        .map(ResolvedRead::read)
        .forEach(read -> collect(read.node(), reached));
    return student.nodes().stream()
        .filter(node -> reached.contains(name(node)))
        .anyMatch(node -> trains(node) && !owners.contains(owner(node)));
  }

  private void collect(String name, Set<String> reached) {
    if (reached.add(name)) {
      student
          .graph()
          .node(name)
          .ifPresent(
              node -> {
                for (ReadSpec read : node.node().reads()) {
                  collect(read.node(), reached);
                }
              });
    }
  }

  private static boolean trains(ShapedNode node) {
    return !node.match().parameters().equals(Polynomial.ZERO);
  }

  private static String owner(ShapedNode node) {
    return node.weightsOf().orElse(name(node));
  }

  private static String name(ShapedNode node) {
    return node.node().name();
  }

  private static String name(ShapedLoss loss) {
    return loss.loss().loss().node().name();
  }
}
