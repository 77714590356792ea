package org.distill4j.runtime.data;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The examples of a data set that are the least likely to fit a network: those at the ends of its
 * columns. A network that takes them has enough words, classes and positions for all others.
 */
public final class ExtremeExamples {

  private ExtremeExamples() {}

  /**
   * Returns the first example, and of each column the shortest, the longest and that with the
   * largest index.
   *
   * @param columns columns of the same number of examples, at least one
   * @return indices of different examples
   */
  public static int[] of(Collection<Column> columns) {
    Set<Integer> chosen = new LinkedHashSet<>();
    chosen.add(0);
    for (Column column : columns) {
      IntStream.of(column.extremes()).forEach(chosen::add);
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns those of one column, from all of its examples. */
  static int[] of(Column column) {
    return new int[] {
      greatest(column.size(), example -> -column.length(example)),
      greatest(column.size(), column::length),
      greatest(column.size(), column::largest)
    };
  }

  /** Returns the first example with the greatest figure. */
  private static int greatest(int size, IntUnaryOperator figure) {
    int best = 0;
    int greatest = Integer.MIN_VALUE;
    for (int example = 0; example < size; example++) {
      int own = figure.applyAsInt(example);
      if (own > greatest) {
        greatest = own;
        best = example;
      }
    }
    return best;
  }
}
