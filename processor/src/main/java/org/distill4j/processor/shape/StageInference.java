package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Suggestion;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.distill4j.processor.spec.StageSpec;

/** Resolves the losses and the frozen nodes of the stages of a training. */
final class StageInference {

  private final ShapedNetwork student;
  private final List<ShapedLoss> losses;
  private final Problems problems;

  StageInference(ShapedNetwork student, List<ShapedLoss> losses, Problems problems) {
    this.student = student;
    this.losses = List.copyOf(losses);
    this.problems = problems;
  }

  /** Returns the stage with resolved names, or empty with problems. */
  Optional<ShapedStage> infer(StageSpec stage) {
    List<String> frozen = new ArrayList<>();
    for (StageSpec.Mention mention : stage.freeze()) {
      List<ShapedNode> nodes = nodes(mention.name());
      if (nodes.isEmpty()) {
        problems.add(
            DiagnosticId.UNKNOWN_NODE,
            mention.place(),
            stage.inWords(),
            mention.name(),
            student.graph().spec().name(),
            "node",
            Suggestion.among(mention.name(), student.paths()));
      } else if (nodes.stream().noneMatch(StageInference::trains)) {
        problems.add(DiagnosticId.FREEZES_NOTHING, mention.place(), stage.name(), mention.name());
      }
      nodes.stream().filter(StageInference::trains).map(StageInference::name).forEach(frozen::add);
    }
    List<String> training =
        losses.stream().map(StageInference::name).filter(stage::trains).toList();
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(new ShapedStage(stage, training, frozen.stream().distinct().toList()));
  }

  /** Returns the node at a path, or the nodes of the block or repetition at it. */
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

  private static boolean trains(ShapedNode node) {
    return node.isTrained();
  }

  private static String name(ShapedNode node) {
    return node.node().name();
  }

  private static String name(ShapedLoss loss) {
    return loss.loss().loss().node().name();
  }
}
