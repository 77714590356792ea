package org.distill4j.runtime.graph.frozen;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The form of frozen parameters in files, big-endian, in the order of the layer: numbers of the
 * graph's data type, halves, or for each row its scale and its whole numbers.
 */
public final class FrozenFormat {

  private FrozenFormat() {}

  /** Writes the parameters of a node. */
  public static void write(FrozenWeights weights, DataOutputStream out) throws IOException {
    for (Parameter parameter : weights.parameters()) {
      FrozenArray array = weights.array(parameter.name());
      RowShape shape = RowShape.of(array.shape());
      if (array instanceof HalfArray half) {
        writeHalves(half, shape, out);
      } else if (array instanceof ByteArray bytes) {
        writeBytes(bytes, shape, out);
      } else {
        writeNumbers(array.rows(), shape, out);
      }
    }
  }

  private static void writeHalves(HalfArray array, RowShape shape, DataOutputStream out)
      throws IOException {
    ByteBuffer row = ByteBuffer.allocate(shape.columns() * Short.BYTES);
    for (int i = 0; i < shape.rows(); i++) {
      row.asShortBuffer().put(array.values(), i * shape.columns(), shape.columns());
      out.write(row.array());
    }
  }

  private static void writeBytes(ByteArray array, RowShape shape, DataOutputStream out)
      throws IOException {
    for (int i = 0; i < shape.rows(); i++) {
      out.writeFloat(array.scales()[i]);
      out.write(array.values(), i * shape.columns(), shape.columns());
    }
  }

  private static void writeNumbers(Rows rows, RowShape shape, DataOutputStream out)
      throws IOException {
    double[] row = new double[shape.columns()];
    for (int i = 0; i < shape.rows(); i++) {
      rows.read(i, row);
      for (double value : row) {
        if (rows.single()) {
          out.writeFloat((float) value);
        } else {
          out.writeDouble(value);
        }
      }
    }
  }

  /** Returns the number of bytes that the parameters of a node take in a file. */
  public static long length(FrozenWeights weights) {
    long length = 0;
    for (Parameter parameter : weights.parameters()) {
      long rows = RowShape.of(parameter.shape()).rows();
      length +=
          switch (weights.storage().of(parameter)) {
            case FLOAT32 -> parameter.length() * weights.type().width();
            case FLOAT16 -> parameter.length() * Short.BYTES;
            case INT8 -> parameter.length() + rows * Float.BYTES;
          };
    }
    return length;
  }

  /**
   * Returns the parameters of a node that {@link #write} wrote.
   *
   * @param empty the parameters without values
   * @throws IOException if they end too early, or a value is not finite
   */
  public static FrozenWeights read(FrozenWeights empty, DataInputStream in) throws IOException {
    FrozenWeights weights = empty;
    for (Parameter parameter : empty.parameters()) {
      FrozenArray array =
          switch (empty.storage().of(parameter)) {
            case FLOAT32 -> readNumbers(parameter, empty, in);
            case FLOAT16 -> readHalves(parameter, in);
            case INT8 -> readBytes(parameter, in);
          };
      weights = weights.with(parameter.name(), array);
    }
    return weights;
  }

  private static FrozenArray readHalves(Parameter parameter, DataInputStream in)
      throws IOException {
    RowShape shape = RowShape.of(parameter.shape());
    short[] halves = new short[shape.length()];
    byte[] row = new byte[shape.columns() * Short.BYTES];
    for (int i = 0; i < shape.rows(); i++) {
      in.readFully(row);
      ByteBuffer.wrap(row).asShortBuffer().get(halves, i * shape.columns(), shape.columns());
    }
    for (short half : halves) {
      require(HalfPrecision.isFinite(half), parameter);
    }
    return new HalfArray(parameter.shape(), halves);
  }

  private static FrozenArray readBytes(Parameter parameter, DataInputStream in) throws IOException {
    RowShape shape = RowShape.of(parameter.shape());
    byte[] bytes = new byte[shape.length()];
    float[] scales = new float[shape.rows()];
    for (int i = 0; i < shape.rows(); i++) {
      scales[i] = in.readFloat();
      require(Float.isFinite(scales[i]), parameter);
      in.readFully(bytes, i * shape.columns(), shape.columns());
    }
    return new ByteArray(parameter.shape(), bytes, scales);
  }

  private static FrozenArray readNumbers(Parameter parameter, FrozenWeights of, DataInputStream in)
      throws IOException {
    FrozenBuilder builder = FrozenBuilder.of(parameter, Storage.FLOAT32, of.type());
    double[] row = new double[builder.shape().columns()];
    for (int i = 0; i < builder.shape().rows(); i++) {
      for (int j = 0; j < row.length; j++) {
        row[j] = of.type() == DataType.FLOAT ? in.readFloat() : in.readDouble();
        require(Double.isFinite(row[j]), parameter);
      }
      builder.row(i, row);
    }
    return builder.build();
  }

  private static void require(boolean finite, Parameter parameter) throws IOException {
    if (!finite) {
      throw new IOException(
          "a frozen parameter '%s' has a value that is not finite".formatted(parameter.name()));
    }
  }
}
