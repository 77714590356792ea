package org.distill4j.runtime.kernel.cpu.attention;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.distill4j.runtime.kernel.api.AttentionRule;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.shared.DropoutFactors;

/** Dropout of attention weights. Not thread-safe. */
final class WeightDropout {

  private final DropoutFactors factors;
  private final int[] bits = new int[HostMemory.BLOCK];
  private final float[] block = new float[HostMemory.BLOCK];
  private final FloatBuffer asFloats;
  private final IntBuffer asInts;

  WeightDropout(AttentionRule rule) {
    this.factors = new DropoutFactors(rule.dropout(), rule.seed());
    ByteBuffer memory =
        ByteBuffer.allocate(HostMemory.BLOCK * Float.BYTES).order(ByteOrder.nativeOrder());
    this.asFloats = memory.asFloatBuffer();
    this.asInts = memory.asIntBuffer();
  }

  /**
   * Multiplies weights by their factors.
   *
   * @param row the number of the first row among the rows of all heads and examples
   * @param keys the number of keys, which numbers the weights of a row
   * @param x [rows, columns], the weights of the first keys
   */
  void apply(int row, int keys, float[] x, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      for (int begin = 0; begin < columns; begin += block.length) {
        int length = Math.min(block.length, columns - begin);
        factors.draw((row + i) * keys + begin, bits, length);
        asInts.put(0, bits, 0, length);
        asFloats.get(0, block, 0, length);
        multiply(x, i * columns + begin, length);
      }
    }
  }

  private void multiply(float[] x, int begin, int length) {
    for (int j = 0; j < length; j++) {
      x[begin + j] *= block[j];
    }
  }
}
