package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Optional;

/** One row of class indices for each example, where -1 marks an entry that is ignored. */
final class ClassRows {

  /** Marks an entry that losses and metrics ignore. */
  static final int IGNORED = -1;

  private final int classes;
  private final int[][] rows;

  /** Creates rows that take ownership of the arrays. */
  ClassRows(int classes, int[][] rows) {
    if (classes < 1) {
      throw new IllegalArgumentException("classes is " + classes + "; it must be at least 1");
    }
    this.classes = classes;
    this.rows = rows;
  }

  int classes() {
    return classes;
  }

  int size() {
    return rows.length;
  }

  int length(int example) {
    return rows[example].length;
  }

  /** Returns the row of an example, which must not be changed. */
  int[] row(int example) {
    return rows[example];
  }

  /** Returns the largest class of an example; -1 if it has none. */
  int largest(int example) {
    return Arrays.stream(rows[example]).max().orElse(IGNORED);
  }

  void digest(ContentDigest digest) {
    digest.add(classes);
    for (int[] row : rows) {
      digest.add(row);
    }
  }

  /**
   * Returns the first missing row or wrong class.
   *
   * @param unit the name of an entry: "step"
   */
  Optional<String> problem(String unit) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        return Optional.of("example " + i + " has no row; give it an empty one");
      }
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] < IGNORED || rows[i][j] >= classes) {
          return Optional.of(
              "example %s has the label %s at %s %s; labels are whole numbers from 0 to %s, or -1 to ignore the %s"
                  .formatted(i, rows[i][j], unit, j, classes - 1, unit));
        }
      }
    }
    return Optional.empty();
  }
}
