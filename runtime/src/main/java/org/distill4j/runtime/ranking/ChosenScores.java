package org.distill4j.runtime.ranking;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;

/**
 * Reads and writes the scores of selected answers in rows of all answers, in the rows' precision.
 * For one thread.
 */
public final class ChosenScores {

  private final float[] floats;
  private final double[] doubles;

  /**
   * Creates arrays for one row.
   *
   * @param classes the number of all answers
   * @param single true if rows have single precision
   */
  public ChosenScores(int classes, boolean single) {
    this.floats = new float[single ? classes : 0];
    this.doubles = new double[single ? 0 : classes];
  }

  /** Reads the scores of the first n of the selected answers. */
  public void read(Rows rows, int row, int[] answers, int n, double[] target) {
    if (floats.length > 0) {
      rows.read(row, floats);
      for (int i = 0; i < n; i++) {
        target[i] = floats[answers[i]];
      }
      return;
    }
    rows.read(row, doubles);
    for (int i = 0; i < n; i++) {
      target[i] = doubles[answers[i]];
    }
  }

  /** Writes a row with the values of the first n of the selected answers and zeros elsewhere. */
  public void write(HostRows rows, int row, int[] answers, int n, double[] values) {
    if (floats.length > 0) {
      Arrays.fill(floats, 0);
      for (int i = 0; i < n; i++) {
        floats[answers[i]] = (float) values[i];
      }
      rows.write(row, floats);
      return;
    }
    Arrays.fill(doubles, 0);
    for (int i = 0; i < n; i++) {
      doubles[answers[i]] = values[i];
    }
    rows.write(row, doubles);
  }
}
