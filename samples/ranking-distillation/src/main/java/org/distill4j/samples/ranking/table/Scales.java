package org.distill4j.samples.ranking.table;

import java.util.List;

/**
 * The values on the horizontal axes of figures.
 *
 * @param weights the weights of the ranking loss in figure 5
 * @param teacherWidths the widths of the teacher in figure 6
 */
public record Scales(List<Double> weights, List<Integer> teacherWidths) {

  /** The weights of the paper's figure 5, and widths around that of the student. */
  public static final Scales DEFAULT =
      new Scales(List.of(1.0, 10.0, 100.0), List.of(64, 128, 256, 512));

  /** Copies the lists. */
  public Scales {
    weights = List.copyOf(weights);
    teacherWidths = List.copyOf(teacherWidths);
  }
}
