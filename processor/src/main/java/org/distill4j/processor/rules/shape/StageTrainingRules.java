package org.distill4j.processor.rules.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;

/** Every stage must train some parameters: those of a loss, or of a node that it leaves free. */
final class StageTrainingRules {

  private final ShapedDistillation distillation;
  private final ShapedNetwork student;

  private StageTrainingRules(ShapedDistillation distillation) {
    this.distillation = distillation;
    this.student = distillation.student();
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    StageTrainingRules rules = new StageTrainingRules(distillation);
    for (ShapedStage stage : distillation.stages()) {
      if (!rules.trains(stage)) {
        problems.add(
            DiagnosticId.STAGE_TRAINS_NOTHING, stage.stage().place(), stage.stage().name());
      }
    }
  }

  private boolean trains(ShapedStage stage) {
    Set<String> frozenOwners = new HashSet<>();
    Set<String> frozen = Set.copyOf(stage.frozen());
    student.nodes().stream()
        .filter(node -> frozen.contains(node.node().name()))
        .forEach(node -> frozenOwners.add(owner(node)));
    return distillation.losses().stream()
        .filter(loss -> stage.losses().contains(loss.loss().loss().node().name()))
        .anyMatch(loss -> trains(loss, frozenOwners));
  }

  private boolean trains(ShapedLoss loss, Set<String> frozenOwners) {
    if (!loss.parameters().equals(Polynomial.ZERO)) {
      return true;
    }
    Set<String> reached = reached(loss);
    return student.nodes().stream()
        .filter(node -> reached.contains(node.node().name()))
        .anyMatch(
            node ->
                !node.match().parameters().equals(Polynomial.ZERO)
                    && !frozenOwners.contains(owner(node)));
  }

  /** The nodes of the student that a loss depends on, which can be thousands in a row. */
  private Set<String> reached(ShapedLoss loss) {
    Map<String, FlatNode> nodes = new HashMap<>();
    student.graph().allNodes().forEach(node -> nodes.put(node.name(), node));
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    loss.loss().reads().stream()
        .filter(read -> read.role() == Role.STUDENT)
        .forEach(read -> open.add(read.read().node()));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name) && nodes.containsKey(name)) {
        nodes.get(name).node().reads().forEach(read -> open.push(read.node()));
      }
    }
    return reached;
  }

  private static String owner(ShapedNode node) {
    return node.weightsOf().orElse(node.node().name());
  }
}
