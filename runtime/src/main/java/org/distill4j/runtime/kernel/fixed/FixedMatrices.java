package org.distill4j.runtime.kernel.fixed;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Matrices among parameters that never change again, with their columns in panels, for {@link
 * FewRows}. A matrix is brought into that order when it is first asked for, and takes as much of
 * the heap as it takes outside; all together at most a quarter of the heap. Thread-safe.
 */
public final class FixedMatrices {

  private static final int SHARE_OF_HEAP = 4;

  private final INDArray parameters;
  private final Map<Place, Optional<float[]>> panels = new ConcurrentHashMap<>();
  private final AtomicLong bytesLeft =
      new AtomicLong(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

  /** The place of a matrix in memory, and its dimensions. */
  private record Place(long address, int rows, int columns) {}

  /**
   * Creates the matrices.
   *
   * @param parameters the vector of all parameters
   */
  public FixedMatrices(INDArray parameters) {
    this.parameters = parameters;
  }

  /** Returns the data type of the parameters. */
  public DataType type() {
    return parameters.dataType();
  }

  /**
   * Returns a matrix as [panels, rows, width], its last panel filled with zeros; empty if the
   * matrix is not in the memory of the parameters, or if there is no room for it.
   *
   * @param matrix a matrix in row-major order
   * @param width the number of columns of a panel
   */
  Optional<float[]> panels(INDArray matrix, int width) {
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    long address = HostMemory.address(matrix);
    long offset = address - HostMemory.address(parameters);
    if (offset < 0 || offset >= parameters.length() * Float.BYTES) {
      return Optional.empty();
    }
    return panels.computeIfAbsent(
        new Place(address, Shapes.rows(matrix), Shapes.columns(matrix)),
        place -> make(matrix, place, width));
  }

  private Optional<float[]> make(INDArray matrix, Place place, int width) {
    int count = (place.columns + width - 1) / width;
    long length = (long) count * place.rows * width;
    if (length > Integer.MAX_VALUE / 2 || bytesLeft.get() < length * Float.BYTES) {
      return Optional.empty();
    }
    bytesLeft.addAndGet(-length * Float.BYTES);
    float[] all = new float[(int) length];
    FloatBuffer from = HostMemory.of(matrix);
    for (int panel = 0; panel < count; panel++) {
      int column = panel * width;
      int columns = Math.min(width, place.columns - column);
      for (int row = 0; row < place.rows; row++) {
        from.get(row * place.columns + column, all, (panel * place.rows + row) * width, columns);
      }
    }
    return Optional.of(all);
  }
}
