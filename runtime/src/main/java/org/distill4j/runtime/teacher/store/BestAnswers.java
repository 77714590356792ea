package org.distill4j.runtime.teacher.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The best answers of each row: the columns of the largest values in ascending order, these values,
 * and the logarithm of the sum of the exponentials of all others.
 *
 * @param kept the number of best answers, below the number of columns
 * @param columns the number of columns of a row
 */
record BestAnswers(int kept, int columns) implements RowCodec {

  private int ints() {
    return 2 * kept + 1;
  }

  @Override
  public void write(float[] row, ByteBuffer out) {
    int[] best = new int[kept];
    for (int begin = 0; begin < row.length; begin += columns) {
      select(row, begin, best);
      for (int column : best) {
        out.putInt(column);
      }
      for (int column : best) {
        out.putFloat(row[begin + column]);
      }
      out.putFloat(rest(row, begin, best));
    }
  }

  /** Selects the columns of the largest values; of equal values, the first. */
  private void select(float[] row, int begin, int[] best) {
    int found = 0;
    for (int column = 0; column < columns; column++) {
      float value = row[begin + column];
      if (found == kept && value <= row[begin + best[kept - 1]]) {
        continue;
      }
      int place = found < kept ? found++ : kept - 1;
      for (; place > 0 && row[begin + best[place - 1]] < value; place--) {
        best[place] = best[place - 1];
      }
      best[place] = column;
    }
    Arrays.sort(best);
  }

  private float rest(float[] row, int begin, int[] best) {
    double largest = Double.NEGATIVE_INFINITY;
    int next = 0;
    for (int column = 0; column < columns; column++) {
      if (next < kept && best[next] == column) {
        next++;
      } else {
        largest = Math.max(largest, row[begin + column]);
      }
    }
    double sum = 0;
    next = 0;
    for (int column = 0; column < columns; column++) {
      if (next < kept && best[next] == column) {
        next++;
      } else {
        sum += Math.exp(row[begin + column] - largest);
      }
    }
    return (float) (largest + Math.log(sum));
  }

  @Override
  public void read(Segment segment, int at, int from, float[] target, int length) {
    for (int i = 0; i < length; ) {
      int row = (from + i) / columns;
      int first = (from + i) % columns;
      int count = Math.min(length - i, columns - first);
      read(segment, at / Integer.BYTES + row * ints(), first, target, i, count);
      i += count;
    }
  }

  /** Reads a part of one row, whose answers begin at an integer of the segment. */
  private void read(Segment segment, int start, int first, float[] target, int to, int count) {
    float sum = segment.floats().get(start + 2 * kept);
    float other = (float) (sum - Math.log(columns - kept));
    Arrays.fill(target, to, to + count, other);
    for (int i = 0; i < kept; i++) {
      int column = segment.ints().get(start + i) - first;
      if (column >= 0 && column < count) {
        target[to + column] = segment.floats().get(start + kept + i);
      }
    }
  }
}
