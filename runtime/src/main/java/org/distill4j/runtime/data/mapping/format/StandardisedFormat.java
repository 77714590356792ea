package org.distill4j.runtime.data.mapping.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * Numbers from which the mean of the training data is subtracted, and which are divided by their
 * standard deviation there. A feature that never varies becomes 0.
 */
final class StandardisedFormat implements NodeFormat {

  private final NumbersFormat numbers;
  private long count;
  private double[] means = {};
  private double[] squares = {};
  private float[] mean;
  private float[] deviation;

  StandardisedFormat(Slot slot, Options options, Map<String, Object> state) {
    this.numbers = new NumbersFormat(slot, options, state);
    this.mean = States.floats(state, "mean");
    this.deviation = States.floats(state, "deviation");
  }

  @Override
  public boolean isOfOneColumn() {
    return numbers.isOfOneColumn();
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Cells cells) throws CellException {
    numbers.learn(cells);
    float[] row = numbers.row(cells).numbers();
    if (count == 0) {
      means = new double[row.length];
      squares = new double[row.length];
    }
    if (row.length != means.length) {
      throw new CellException(
          "it has %s numbers, but the first record has %s".formatted(row.length, means.length),
          "write the same number of values in each record");
    }
    count++;
    // Welford's method, which is stable where the mean is large.
    for (int i = 0; i < row.length; i++) {
      double difference = row[i] - means[i];
      means[i] += difference / count;
      squares[i] += difference * (row[i] - means[i]);
    }
  }

  @Override
  public List<OptionalInt> sizes() {
    return numbers.sizes();
  }

  @Override
  public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
    numbers.settle(sizes, indices);
    mean = new float[means.length];
    deviation = new float[means.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) means[i];
      deviation[i] = (float) Math.sqrt(squares[i] / count);
    }
  }

  @Override
  public Row row(Cells cells) throws CellException {
    float[] row = numbers.row(cells).numbers();
    float[] standard = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      standard[i] = deviation[i] == 0 ? 0 : (row[i] - mean[i]) / deviation[i];
    }
    return Row.of(standard);
  }

  @Override
  public Column column(List<Row> rows) {
    return numbers.column(rows);
  }

  @Override
  public Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>(numbers.state());
    state.put("mean", States.list(mean));
    state.put("deviation", States.list(deviation));
    return state;
  }
}
