package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.array.Shapes;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Precomputed distances for the cosines of angles between rows.
 *
 * @param squared the squared distances, row by row
 * @param inverse 1 / distance, or 0 for a distance of 0
 */
record AngleRows(float[][] squared, float[][] inverse) {

  /** Reads squared distances [rows, rows]. */
  static AngleRows of(INDArray squared) {
    int rows = Shapes.rows(squared);
    FloatBuffer memory = HostMemory.of(squared);
    float[][] distances = new float[rows][rows];
    float[][] inverse = new float[rows][rows];
    for (int i = 0; i < rows; i++) {
      memory.get(i * rows, distances[i], 0, rows);
      for (int j = 0; j < rows; j++) {
        inverse[i][j] = distances[i][j] > 0 ? (float) (1 / Math.sqrt(distances[i][j])) : 0;
      }
    }
    return new AngleRows(distances, inverse);
  }

  /** Computes the cosines of the angles at row i between row j and every row. */
  void cosines(int i, int j, float[] cosines) {
    float[] fromAnchor = squared[i];
    float[] fromOther = squared[j];
    float[] inverses = inverse[i];
    float along = squared[i][j];
    float half = 0.5f * inverse[i][j];
    for (int k = 0; k < cosines.length; k++) {
      cosines[k] = (along + fromAnchor[k] - fromOther[k]) * half * inverses[k];
    }
  }
}
