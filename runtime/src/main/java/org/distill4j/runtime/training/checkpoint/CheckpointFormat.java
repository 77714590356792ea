package org.distill4j.runtime.training.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The format of a checkpoint: a line of text, the length of a header in JSON as four bytes, the
 * header (identity, values, and types and lengths of the arrays in order), the numbers of each
 * array, and the SHA-256 of all that. Numbers are big-endian.
 */
final class CheckpointFormat {

  static final ObjectMapper JSON = new ObjectMapper();
  static final byte[] MAGIC = "distill4j checkpoint 1\n".getBytes(StandardCharsets.US_ASCII);
  static final int DIGEST_BYTES = 32;

  /** The largest header, which names each node and each epoch. */
  static final int MAX_HEADER = 256 << 20;

  private static final int CHUNK = 1 << 20;

  private CheckpointFormat() {}

  static void write(INDArray array, DataOutputStream out) throws IOException {
    INDArray vector = vector(array);
    DataType type = array.dataType();
    ByteBuffer bytes = ByteBuffer.allocate(chunk(vector.length()) * type.width());
    for (long begin = 0; begin < vector.length(); begin += CHUNK) {
      INDArray part = part(vector, begin);
      bytes.clear();
      if (type == DataType.FLOAT) {
        bytes.asFloatBuffer().put(part.toFloatVector());
      } else {
        bytes.asDoubleBuffer().put(part.toDoubleVector());
      }
      out.write(bytes.array(), 0, (int) part.length() * type.width());
    }
  }

  /** Overwrites an array with as many numbers of its type. */
  static void read(DataInput in, INDArray array) throws IOException {
    INDArray vector = vector(array);
    DataType type = array.dataType();
    byte[] bytes = new byte[chunk(vector.length()) * type.width()];
    for (long begin = 0; begin < vector.length(); begin += CHUNK) {
      INDArray part = part(vector, begin);
      int length = (int) part.length();
      in.readFully(bytes, 0, length * type.width());
      if (type == DataType.FLOAT) {
        float[] values = new float[length];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        part.assign(Nd4j.createFromArray(values));
      } else {
        double[] values = new double[length];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        part.assign(Nd4j.createFromArray(values));
      }
    }
  }

  private static int chunk(long length) {
    return (int) Math.min(CHUNK, length);
  }

  private static INDArray part(INDArray vector, long begin) {
    long end = Math.min(begin + CHUNK, vector.length());
    return vector.get(NDArrayIndex.interval(begin, end));
  }

  private static INDArray vector(INDArray array) {
    return array.rank() == 1 ? array : array.reshape('c', array.length());
  }
}
