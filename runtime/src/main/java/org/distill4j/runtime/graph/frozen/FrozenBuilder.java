package org.distill4j.runtime.graph.frozen;

import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Builds a frozen parameter row by row, so that no second copy of all its values is needed. */
abstract class FrozenBuilder {

  private static final int GREATEST = 127;

  /** Returns the rows that the parameter is divided into. */
  abstract RowShape shape();

  /**
   * Sets a row of the last axis.
   *
   * @throws IllegalArgumentException if a value does not fit the form
   */
  abstract void row(int row, double[] values);

  /** Returns the parameter when all rows are set. */
  abstract FrozenArray build();

  /**
   * Creates a builder.
   *
   * @param type the data type of the graph, for values that are not reduced
   */
  static FrozenBuilder of(Parameter parameter, Storage storage, DataType type) {
    return switch (storage.of(parameter)) {
      case FLOAT32 -> new Full(parameter, type);
      case FLOAT16 -> new Half(parameter);
      case INT8 -> new Bytes(parameter);
    };
  }

  private static final class Full extends FrozenBuilder {

    private final INDArray values;
    private final RowShape shape;
    private final HostRows written;

    Full(Parameter parameter, DataType type) {
      this.shape = RowShape.of(parameter.shape());
      this.values = Nd4j.createUninitializedDetached(type, parameter.shape());
      this.written = HostRows.writing(values);
    }

    @Override
    RowShape shape() {
      return shape;
    }

    @Override
    void row(int row, double[] of) {
      written.write(row, of);
    }

    @Override
    FrozenArray build() {
      return new FullArray(values);
    }
  }

  private static final class Half extends FrozenBuilder {

    private final Parameter parameter;
    private final RowShape shape;
    private final short[] halves;

    Half(Parameter parameter) {
      this.parameter = parameter;
      this.shape = RowShape.of(parameter.shape());
      this.halves = new short[shape.length()];
    }

    @Override
    RowShape shape() {
      return shape;
    }

    @Override
    void row(int row, double[] of) {
      for (int i = 0; i < of.length; i++) {
        if (Math.abs(of[i]) > HalfPrecision.GREATEST) {
          throw new IllegalArgumentException(
              ("The value %s of the parameter %s does not fit FLOAT16, whose greatest is 65,504;"
                      + " use another storage")
                  .formatted(of[i], parameter.name()));
        }
        halves[row * shape.columns() + i] = HalfPrecision.encode((float) of[i]);
      }
    }

    @Override
    FrozenArray build() {
      return new HalfArray(parameter.shape(), halves);
    }
  }

  private static final class Bytes extends FrozenBuilder {

    private final Parameter parameter;
    private final RowShape shape;
    private final byte[] bytes;
    private final float[] scales;

    Bytes(Parameter parameter) {
      this.parameter = parameter;
      this.shape = RowShape.of(parameter.shape());
      this.bytes = new byte[shape.length()];
      this.scales = new float[shape.rows()];
    }

    @Override
    RowShape shape() {
      return shape;
    }

    @Override
    void row(int row, double[] of) {
      double greatest = 0;
      for (double value : of) {
        greatest = Math.max(greatest, Math.abs(value));
      }
      scales[row] = (float) (greatest / GREATEST);
      for (int i = 0; i < of.length && scales[row] > 0; i++) {
        double whole = Math.rint(of[i] / scales[row]);
        bytes[row * shape.columns() + i] = (byte) Math.max(-GREATEST, Math.min(GREATEST, whole));
      }
    }

    @Override
    FrozenArray build() {
      return new ByteArray(parameter.shape(), bytes, scales);
    }
  }
}
