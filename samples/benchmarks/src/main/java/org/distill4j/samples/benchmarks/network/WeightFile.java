package org.distill4j.samples.benchmarks.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Parameters in a file, for a process that must not load the library that created them. */
public final class WeightFile {

  private WeightFile() {}

  /** Receives parameters. */
  @FunctionalInterface
  public interface Reader {

    /** Receives one parameter: its name, elements in row-major order, and shape. */
    void accept(String name, float[] values, long... shape);
  }

  /** Writes all parameters. */
  public static void write(Map<String, INDArray> parameters, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(parameters.size());
      for (Map.Entry<String, INDArray> parameter : parameters.entrySet()) {
        out.writeUTF(parameter.getKey());
        out.writeInt(parameter.getValue().rank());
        for (long length : parameter.getValue().shape()) {
          out.writeLong(length);
        }
        for (float value : parameter.getValue().dup().data().asFloat()) {
          out.writeFloat(value);
        }
      }
    }
  }

  /** Passes all parameters to the reader, one after the other. */
  public static void read(Path file, Reader reader) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        long[] shape = new long[in.readInt()];
        int length = 1;
        for (int axis = 0; axis < shape.length; axis++) {
          shape[axis] = in.readLong();
          length *= (int) shape[axis];
        }
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
          values[k] = in.readFloat();
        }
        reader.accept(name, values, shape);
      }
    }
  }
}
