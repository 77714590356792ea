package org.distill4j.runtime.graph.stored;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Reads the parameters in a model file, a vector in ND4J's format. */
final class StoredParameters {

  private static final int CHUNK = 1 << 16;

  private static final String SHAPE_TYPE = "LONG";

  /** The numbers that ND4J describes the shape of an array of up to four axes with. */
  private static final int LONGEST_SHAPE = 12;

  private StoredParameters() {}

  /**
   * Reads a vector. Nothing is allocated before its length is known to be right.
   *
   * @param number the number of parameters that it must have
   * @throws IOException if it has another length, or holds what is no number
   */
  static INDArray read(InputStream in, long number) throws IOException {
    DataInputStream data = new DataInputStream(in);
    skipShape(data);
    DataType type = type(data, number);
    INDArray vector = Nd4j.create(type, number);
    for (long begin = 0; begin < number; begin += CHUNK) {
      double[] chunk = chunk(data, type, (int) Math.min(CHUNK, number - begin));
      requireFinite(chunk, begin);
      vector
          .get(NDArrayIndex.interval(begin, begin + chunk.length))
          .assign(Nd4j.createFromArray(chunk).castTo(type));
    }
    if (data.read() >= 0) {
      throw new IOException("something follows its parameters");
    }
    return vector;
  }

  private static void skipShape(DataInputStream data) throws IOException {
    data.readUTF();
    long length = data.readLong();
    if (!data.readUTF().equals(SHAPE_TYPE) || length < 0 || length > LONGEST_SHAPE) {
      throw new IOException("its parameters are no vector");
    }
    data.skipNBytes(length * Long.BYTES);
  }

  private static DataType type(DataInputStream data, long number) throws IOException {
    data.readUTF();
    long length = data.readLong();
    String type = data.readUTF();
    if (length != number) {
      throw new IOException("it holds " + length + " parameters, but its layers have " + number);
    }
    if (!type.equals(DataType.FLOAT.name()) && !type.equals(DataType.DOUBLE.name())) {
      throw new IOException("its parameters are " + type + ", not FLOAT or DOUBLE");
    }
    return DataType.valueOf(type);
  }

  private static double[] chunk(DataInputStream data, DataType type, int length)
      throws IOException {
    byte[] bytes = data.readNBytes(length * type.width());
    if (bytes.length < length * type.width()) {
      throw new EOFException("it ends within its parameters");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = type == DataType.FLOAT ? buffer.getFloat() : buffer.getDouble();
    }
    return values;
  }

  private static void requireFinite(double[] values, long begin) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IOException(
            "its parameter number %s is %s: the training has diverged"
                .formatted(begin + i + 1, values[i]));
      }
    }
  }
}
