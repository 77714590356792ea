package org.distill4j.runtime.teacher.body;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.kernel.array.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A body whose signals are columns of the examples themselves, such as the logits of a foreign
 * teacher in the file of the examples.
 *
 * <pre>{@code
 * Examples examples =
 *     Examples.builder()
 *         .input("text", texts)
 *         .input("logits", new FeatureColumn(logits))
 *         .build();
 * TeacherBody body = new ColumnBody(Map.of("answer", "logits"));
 * }</pre>
 */
public final class ColumnBody implements TeacherBody {

  private final Map<String, String> columns;

  /**
   * Creates a body.
   *
   * @param columns the name of the column of each signal, by the name of the signal in the spec
   */
  public ColumnBody(Map<String, String> columns) {
    this.columns = new LinkedHashMap<>(columns);
  }

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    Map<BodyValue, Column> read = new LinkedHashMap<>();
    for (BodyValue signal : wanted) {
      String name = columns.getOrDefault(signal.name(), signal.name());
      Column column = examples.columns().get(name);
      if (column == null) {
        throw new BodyException(
            "The examples",
            "have no column '%s' for the signal '%s'".formatted(name, signal.name()),
            "add it; their columns are " + examples.columns().keySet());
      }
      read.put(signal, column);
    }
    return new Reader(read);
  }

  /** Returns a text without values: those are part of the examples' own fingerprint. */
  @Override
  public String fingerprint() {
    return "columns " + columns;
  }

  @Override
  public boolean isRecorded() {
    return true;
  }

  private static final class Reader implements BodyReader {

    private final Map<BodyValue, Column> columns;
    private final Map<BodyValue, Buffers> buffers = new LinkedHashMap<>();

    Reader(Map<BodyValue, Column> columns) {
      this.columns = columns;
      columns.keySet().forEach(signal -> buffers.put(signal, new Buffers()));
    }

    @Override
    public List<String> inputs() {
      return List.of();
    }

    @Override
    public List<INDArray> read(Batch batch) {
      return columns.entrySet().stream()
          .map(entry -> read(entry.getKey(), entry.getValue(), batch.examples()))
          .toList();
    }

    private INDArray read(BodyValue signal, Column column, int[] examples) {
      INDArray values = column.batch(examples, DataType.FLOAT, buffers.get(signal)).array();
      if (!signal.fits(values.shape())) {
        throw new BodyException(
            "The column of the signal '%s'".formatted(signal.name()),
            "has the shape %s, but the signal is declared as %s"
                .formatted(Arrays.toString(values.shape()), signal.shapeInWords()),
            "correct the column, or the shape in @Signal");
      }
      return values;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
