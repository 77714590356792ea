package org.distill4j.runtime.decoding;

import java.util.Arrays;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.kernel.array.HostArrays;

/** Rows of tokens, one for each example. */
public final class TokenRows {

  private TokenRows() {}

  /**
   * Returns the tokens of a batch: of each example those before the first masked step.
   *
   * @param tokens [batch, steps] of INT, with a mask or without
   */
  public static int[][] of(Value tokens) {
    int batch = Math.toIntExact(tokens.shape()[0]);
    int steps = Math.toIntExact(tokens.shape()[1]);
    int[] all = HostArrays.ints(tokens.array());
    double[] mask = tokens.mask() == null ? null : HostArrays.doubles(tokens.mask());
    int[][] rows = new int[batch][];
    for (int i = 0; i < batch; i++) {
      int length = 0;
      while (length < steps && (mask == null || mask[i * steps + length] != 0)) {
        length++;
      }
      rows[i] = Arrays.copyOfRange(all, i * steps, i * steps + length);
    }
    return rows;
  }
}
