package org.distill4j.processor.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedInitial;
import org.distill4j.processor.shape.ShapedDistillation.ShapedLoss;
import org.distill4j.processor.shape.ShapedDistillation.ShapedStage;

/** Infers the shapes of a distillation's losses from its teachers and its student. */
public final class DistillationInference {

  private final DistillationGraph graph;
  private final List<ShapedNetwork> teachers;
  private final ShapedNetwork student;
  private final Problems problems;

  /** Creates the inference for one distillation. */
  public DistillationInference(
      DistillationGraph graph,
      List<ShapedNetwork> teachers,
      ShapedNetwork student,
      Problems problems) {
    this.graph = graph;
    this.teachers = List.copyOf(teachers);
    this.student = student;
    this.problems = problems;
  }

  /** Returns the distillation with shapes, or empty with problems. */
  public Optional<ShapedDistillation> infer() {
    List<ShapedLoss> losses = infer(graph.losses(), student, problems);
    List<ShapedStage> stages = new ArrayList<>();
    if (!problems.haveErrors()) {
      StageInference inference = new StageInference(student, losses, problems);
      graph.spec().stages().forEach(stage -> inference.infer(stage).ifPresent(stages::add));
    }
    List<ShapedInitial> initials =
        new InitialInference(graph.spec(), teachers, student, problems).infer();
    return problems.haveErrors()
        ? Optional.empty()
        : Optional.of(
            new ShapedDistillation(
                graph.spec(),
                teachers,
                student,
                losses,
                teachers.stream().map(this::individual).toList(),
                stages,
                initials));
  }

  /**
   * Returns the losses that train a teacher: those that read no teacher and find their nodes in it.
   */
  private List<ShapedLoss> individual(ShapedNetwork teacher) {
    if (teacher.graph().spec().isExternal()) {
      return List.of();
    }
    return infer(
        graph.losses().stream().filter(ResolvedLoss::isIndividual).toList(),
        teacher,
        new Problems());
  }

  private List<ShapedLoss> infer(List<ResolvedLoss> losses, ShapedNetwork trained, Problems found) {
    LossInference inference = new LossInference(graph.spec(), teachers, trained, found);
    List<ShapedLoss> shaped = new ArrayList<>();
    losses.forEach(loss -> inference.infer(loss).ifPresent(shaped::add));
    return shaped;
  }
}
