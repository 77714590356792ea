package org.distill4j.runtime.loss.feature;

import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Maps that are resized bilinearly, with half-pixel centres and repeated borders: y = H x W^T for
 * each channel, where H and W hold the weights of lines and columns.
 */
final class ResizedMaps {

  private final Pass pass;
  private final long[] from;
  private final long[] to;

  /**
   * Creates a resizing.
   *
   * @param from the shape [batch, channels, height, width]
   * @param to the same with another height and width
   */
  ResizedMaps(Pass pass, long[] from, long[] to) {
    this.pass = pass;
    this.from = from.clone();
    this.to = to.clone();
  }

  private boolean isNeeded() {
    return from[2] != to[2] || from[3] != to[3];
  }

  private long maps() {
    return from[0] * from[1];
  }

  /** Returns the weights [to, from] of one axis. */
  private static double[] weights(int from, int to) {
    double[] weights = new double[to * from];
    for (int i = 0; i < to; i++) {
      double at = Math.max(0, Math.min(from - 1.0, (i + 0.5) * from / to - 0.5));
      int low = (int) at;
      int high = Math.min(low + 1, from - 1);
      weights[i * from + low] += 1 - (at - low);
      weights[i * from + high] += at - low;
    }
    return weights;
  }

  private INDArray columns() {
    INDArray w = pass.buffer("column weights", to[3], from[3]);
    HostArrays.assign(weights((int) from[3], (int) to[3]), w);
    return w;
  }

  /** Returns the weights of lines once for each map. */
  private INDArray lines() {
    double[] one = weights((int) from[2], (int) to[2]);
    double[] all = new double[Math.toIntExact(one.length * maps())];
    for (int at = 0; at < all.length; at += one.length) {
      System.arraycopy(one, 0, all, at, one.length);
    }
    INDArray h = pass.buffer("line weights", maps(), to[2], from[2]);
    HostArrays.assign(all, h);
    return h;
  }

  /** Returns the resized maps, or the maps themselves if the size is the same. */
  INDArray values(INDArray x) {
    if (!isNeeded()) {
      return x;
    }
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray wide = pass.buffer("wide", maps() * from[2], to[3]);
    matrices.product(
        x.reshape('c', maps() * from[2], from[3]), false, columns(), true, false, wide);
    INDArray y = pass.buffer("resized", maps(), to[2], to[3]);
    INDArray each = wide.reshape('c', maps(), from[2], to[3]);
    matrices.batchedProduct(lines(), false, each, false, false, y);
    return y.reshape('c', to);
  }

  /** Returns the gradient of the maps from that of the resized ones. */
  INDArray gradient(INDArray dy) {
    if (!isNeeded()) {
      return dy;
    }
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray wide = pass.buffer("gradient of wide", maps(), from[2], to[3]);
    INDArray each = dy.reshape('c', maps(), to[2], to[3]);
    matrices.batchedProduct(lines(), true, each, false, false, wide);
    INDArray dx = pass.buffer("gradient of resized", maps() * from[2], from[3]);
    INDArray rows = wide.reshape('c', maps() * from[2], to[3]);
    matrices.product(rows, false, columns(), false, false, dx);
    return dx.reshape('c', from);
  }
}
