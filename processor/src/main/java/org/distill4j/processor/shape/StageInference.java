package org.distill4j.processor.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.expand.FlatNode;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.StageSpec;

/** Resolves the losses and the frozen nodes of the stages of a training. */
final class StageInference {

  private final ShapedNetwork student;
  private final List<ShapedLoss> losses;
  private final Problems problems;
  private final Set<String> built;

  StageInference(ShapedNetwork student, List<ShapedLoss> losses, Problems problems) {
    this.student = student;
    this.losses = List.copyOf(losses);
    this.built = built(student, losses);
    this.problems = problems;
  }

  /** Returns the stage with resolved names, or empty with problems. */
  Optional<ShapedStage> infer(StageSpec stage) {
    Set<String> frozen = new LinkedHashSet<>();
    Set<String> trained = new HashSet<>();
    for (StageSpec.Mention mention : stage.freeze()) {
      nodes(stage, mention, DiagnosticId.FREEZES_NOTHING).forEach(node -> frozen.add(name(node)));
    }
    for (StageSpec.Mention mention : stage.train()) {
      nodes(stage, mention, DiagnosticId.TRAINS_NO_NODE).forEach(node -> trained.add(owner(node)));
    }
    if (!stage.train().isEmpty()) {
      student.nodes().stream()
          .filter(node -> trains(node) && !trained.contains(owner(node)))
          .forEach(node -> frozen.add(name(node)));
    }
    List<String> training =
        losses.stream().map(StageInference::name).filter(stage::trains).toList();
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(new ShapedStage(stage, training, List.copyOf(frozen)));
  }

  /** Returns the trained nodes that a stage names; reports a name without any. */
  private List<ShapedNode> nodes(StageSpec stage, StageSpec.Mention mention, DiagnosticId none) {
    List<ShapedNode> nodes = nodes(mention.name());
    List<ShapedNode> trained = nodes.stream().filter(this::trains).toList();
    if (nodes.isEmpty()) {
      problems.add(
          DiagnosticId.UNKNOWN_NODE,
          mention.place(),
          stage.inWords(),
          mention.name(),
          student.graph().spec().name(),
          "node",
          Suggestion.among(mention.name(), student.paths()));
    } else if (trained.isEmpty()) {
      problems.add(none, mention.place(), stage.name(), mention.name());
    }
    return trained;
  }

  private static String owner(ShapedNode node) {
    return node.weightsOf().orElse(name(node));
  }

  /** Returns the node at a path, or the nodes of the block or repetition at it. */
  private List<ShapedNode> nodes(String path) {
    String exact = student.name(path);
    List<ShapedNode> node =
        student.nodes().stream().filter(candidate -> name(candidate).equals(exact)).toList();
    if (!node.isEmpty()) {
      return node;
    }
    Predicate<String> named = NodePattern.of(path);
    return student.nodes().stream().filter(candidate -> named.test(name(candidate))).toList();
  }

  private boolean trains(ShapedNode node) {
    return node.isTrained() && built.contains(name(node));
  }

  /** Returns the nodes of the trained graph, on which an output or one of the losses depends. */
  private static Set<String> built(ShapedNetwork student, List<ShapedLoss> losses) {
    Map<String, FlatNode> nodes = new HashMap<>();
    student.graph().allNodes().forEach(node -> nodes.put(node.name(), node));
    Deque<String> open = new ArrayDeque<>(student.graph().outputs());
    losses.stream()
        .flatMap(loss -> loss.loss().reads().stream())
        .filter(read -> read.role() == Role.STUDENT)
        .forEach(read -> open.push(read.read().node()));
    Set<String> built = new HashSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (built.add(name) && nodes.containsKey(name)) {
        nodes.get(name).node().reads().forEach(read -> open.push(read.node()));
      }
    }
    return built;
  }

  private static String name(ShapedNode node) {
    return node.node().name();
  }

  private static String name(ShapedLoss loss) {
    return loss.loss().loss().node().name();
  }
}
