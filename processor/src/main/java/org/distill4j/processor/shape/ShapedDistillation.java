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
 */
public record ShapedDistillation(
    DistillationSpec spec, ShapedNetwork teacher, ShapedNetwork student, List<ShapedLoss> losses) {

  /** Copies the losses. */
  public ShapedDistillation {
    losses = List.copyOf(losses);
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
