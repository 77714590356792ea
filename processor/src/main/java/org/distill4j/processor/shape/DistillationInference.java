package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;

/** Infers the shapes of a distillation's losses from those of its teacher and its student. */
public final class DistillationInference {

  private final DistillationGraph graph;
  private final ShapedNetwork teacher;
  private final ShapedNetwork student;
  private final Problems problems;

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
    List<ShapedLoss> losses = infer(graph.losses(), student, problems);
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(
            new ShapedDistillation(graph.spec(), teacher, student, losses, teacherLosses()));
  }

  /**
   * The losses that read no teacher, on the teacher: all of them, or none where one has no node.
   */
  private List<ShapedLoss> teacherLosses() {
    List<ResolvedLoss> individual =
        graph.losses().stream().filter(ResolvedLoss::isIndividual).toList();
    Problems unfit = new Problems();
    List<ShapedLoss> losses = infer(individual, teacher, unfit);
    return unfit.haveErrors() ? List.of() : losses;
  }

  private List<ShapedLoss> infer(List<ResolvedLoss> losses, ShapedNetwork trained, Problems found) {
    LossInference inference = new LossInference(graph.spec(), teacher, trained, found);
    List<ShapedLoss> shaped = new ArrayList<>();
    losses.forEach(loss -> inference.infer(loss).ifPresent(shaped::add));
    return shaped;
  }
}
