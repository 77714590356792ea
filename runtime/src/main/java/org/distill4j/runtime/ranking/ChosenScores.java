package org.distill4j.runtime.ranking;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;

/**
 * Reads and writes some answers' numbers in rows of all answers, in the precision of these. For one
 * thread: it keeps arrays to work in.
 */
public final class ChosenScores {

  private final float[] floats;
  private final double[] doubles;

  /**
   * Arrays for one row.
   *
   * @param classes the number of all answers
   * @param single whether rows are of single precision
   */
  public ChosenScores(int classes, boolean single) {
    this.floats = new float[single ? classes : 0];
    this.doubles = new double[single ? 0 : classes];
  }

  /** Reads the numbers of the first n of some answers. */
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

  /** Writes a row with the numbers of the first n of some answers, and zeros for all others. */
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
