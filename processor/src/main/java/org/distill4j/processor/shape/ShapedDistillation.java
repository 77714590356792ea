package org.distill4j.processor.shape;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.spec.DistillationSpec;

/**
 * A distillation whose shapes are all known.
 *
 * @param spec what was written
 * @param teacher the network that teaches
 * @param student the network that learns
 * @param losses the losses, in the order of the spec
 * @param teacherLosses those of them that can train the teacher, reading its nodes; none if one of
 *     them reads a node that the teacher does not have
 */
public record ShapedDistillation(
    DistillationSpec spec,
    ShapedNetwork teacher,
    ShapedNetwork student,
    List<ShapedLoss> losses,
    List<ShapedLoss> teacherLosses) {

  /** Copies the losses. */
  public ShapedDistillation {
    losses = List.copyOf(losses);
    teacherLosses = List.copyOf(teacherLosses);
  }

  /** The dimensions that teacher or student leave open, in alphabetical order. */
  public Set<String> unbound() {
    Set<String> names = new TreeSet<>(teacher.unbound());
    names.addAll(student.unbound());
    return names;
  }

  /**
   * A loss whose shapes are known.
   *
   * @param loss the loss
   * @param match its objective with all sizes
   */
  public record ShapedLoss(ResolvedLoss loss, Match match) {}
}
