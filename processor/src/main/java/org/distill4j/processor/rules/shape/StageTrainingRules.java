package org.distill4j.processor.rules.shape;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedDistillation.ShapedInitial;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.shape.ShapedNode;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.weight.InitialSpec;

/** Every stage must train some parameters: those of a loss, or of a node that it leaves free. */
final class StageTrainingRules {

  private final ShapedDistillation distillation;
  private final ShapedNetwork student;
  private final Reach reach;

  private StageTrainingRules(ShapedDistillation distillation) {
    this.distillation = distillation;
    this.student = distillation.student();
    this.reach = new Reach(student);
  }

  static void check(ShapedDistillation distillation, Problems problems) {
    StageTrainingRules rules = new StageTrainingRules(distillation);
    if (distillation.stages().isEmpty()) {
      rules.checkFixed(problems);
    }
    for (ShapedStage stage : distillation.stages()) {
      rules.check(stage, problems);
    }
  }

  /** Reports nodes that all keep the parameters of a teacher. */
  private void checkFixed(Problems problems) {
    Set<String> fixed = owners(fixed());
    boolean idle = distillation.losses().stream().noneMatch(loss -> trains(loss, fixed));
    if (idle && !fixed.isEmpty()) {
      distillation.spec().initials().stream()
          .filter(InitialSpec::fixed)
          .findFirst()
          .ifPresent(
              initial ->
                  problems.add(
                      DiagnosticId.INITIAL_TRAINS_NOTHING,
                      initial.of().place(),
                      distillation.spec().scheme()));
    }
  }

  private Set<String> fixed() {
    return distillation.initials().stream()
        .filter(ShapedInitial::fixed)
        .map(ShapedInitial::node)
        .collect(Collectors.toSet());
  }

  /** Returns the nodes that have the parameters of other ones. */
  private Set<String> owners(Set<String> nodes) {
    return student.nodes().stream()
        .filter(node -> nodes.contains(node.node().name()))
        .map(StageTrainingRules::owner)
        .collect(Collectors.toSet());
  }

  private void check(ShapedStage stage, Problems problems) {
    Set<String> frozen = fixed();
    frozen.addAll(stage.frozen());
    Set<String> frozenOwners = owners(frozen);
    List<ShapedLoss> idle =
        distillation.losses().stream()
            .filter(loss -> stage.losses().contains(name(loss)))
            .filter(loss -> !trains(loss, frozenOwners))
            .toList();
    if (idle.size() == stage.losses().size()) {
      problems.add(DiagnosticId.STAGE_TRAINS_NOTHING, stage.stage().place(), stage.stage().name());
      return;
    }
    for (ShapedLoss loss : idle) {
      stage.stage().losses().stream()
          .filter(mention -> mention.name().equals(name(loss)))
          .forEach(
              mention ->
                  problems.add(
                      DiagnosticId.STAGE_FREEZES_LOSS,
                      mention.place(),
                      stage.stage().name(),
                      mention.name()));
    }
  }

  private boolean trains(ShapedLoss loss, Set<String> frozenOwners) {
    return !loss.parameters().equals(Polynomial.ZERO)
        || reach.trained(loss).stream().anyMatch(node -> !frozenOwners.contains(owner(node)));
  }

  private static String name(ShapedLoss loss) {
    return loss.loss().loss().node().name();
  }

  private static String owner(ShapedNode node) {
    return node.weightsOf().orElse(node.node().name());
  }
}
