package org.distill4j.runtime.layer.image;

import java.util.Arrays;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Maps that are resized: y = H x W^T for each channel, where H and W hold the weights of lines and
 * columns. Bilinear weights have half-pixel centres and repeated borders. Averages are those of
 * adaptive bins: bin i of n over a length L reaches from floor(i L / n) to ceil((i + 1) L / n). The
 * nearest place of place i is floor(i L / n).
 */
public final class ResizedMaps {

  /** Weights [to, from] of one axis. */
  private interface Weights {
    double[] of(int from, int to);
  }

  private final Pass pass;
  private final String role;
  private final Weights weights;
  private final long[] from;
  private final long[] to;

  private ResizedMaps(Pass pass, String role, Weights weights, long[] from, long[] to) {
    this.pass = pass;
    this.role = role;
    this.weights = weights;
    this.from = from.clone();
    this.to = to.clone();
  }

  /**
   * Resizes bilinearly.
   *
   * @param from the shape [batch, channels, height, width]
   * @param to the same with another height and width
   */
  public static ResizedMaps bilinear(Pass pass, String role, long[] from, long[] to) {
    return new ResizedMaps(pass, role, ResizedMaps::interpolation, from, to);
  }

  /**
   * Averages over adaptive bins.
   *
   * @param from the shape [batch, channels, height, width]
   * @param to the same with another height and width
   */
  public static ResizedMaps averaged(Pass pass, String role, long[] from, long[] to) {
    return new ResizedMaps(pass, role, ResizedMaps::bins, from, to);
  }

  /**
   * Repeats the nearest place.
   *
   * @param from the shape [batch, channels, height, width]
   * @param to the same with another height and width
   */
  public static ResizedMaps nearest(Pass pass, String role, long[] from, long[] to) {
    return new ResizedMaps(pass, role, ResizedMaps::nearest, from, to);
  }

  private boolean isNeeded() {
    return from[2] != to[2] || from[3] != to[3];
  }

  private INDArray buffer(String part, long... shape) {
    return pass.buffer(role + " " + part, shape);
  }

  private long maps() {
    return from[0] * from[1];
  }

  private static double[] bins(int from, int to) {
    double[] weights = new double[to * from];
    for (int i = 0; i < to; i++) {
      int begin = (int) ((long) i * from / to);
      int end = (int) (((i + 1L) * from + to - 1) / to);
      Arrays.fill(weights, i * from + begin, i * from + end, 1.0 / (end - begin));
    }
    return weights;
  }

  private static double[] nearest(int from, int to) {
    double[] weights = new double[to * from];
    for (int i = 0; i < to; i++) {
      weights[i * from + (int) ((long) i * from / to)] = 1;
    }
    return weights;
  }

  private static double[] interpolation(int from, int to) {
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
    INDArray w = buffer("column weights", to[3], from[3]);
    HostArrays.assign(weights.of((int) from[3], (int) to[3]), w);
    return w;
  }

  /** Returns the weights of lines once for each map. */
  private INDArray lines() {
    double[] one = weights.of((int) from[2], (int) to[2]);
    double[] all = new double[Math.toIntExact(one.length * maps())];
    for (int at = 0; at < all.length; at += one.length) {
      System.arraycopy(one, 0, all, at, one.length);
    }
    INDArray h = buffer("line weights", maps(), to[2], from[2]);
    HostArrays.assign(all, h);
    return h;
  }

  /** Returns the resized maps, or the maps themselves if the size is the same. */
  public INDArray values(INDArray x) {
    if (!isNeeded()) {
      return x;
    }
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray wide = buffer("wide", maps() * from[2], to[3]);
    matrices.product(
        x.reshape('c', maps() * from[2], from[3]), false, columns(), true, false, wide);
    INDArray y = buffer("resized", maps(), to[2], to[3]);
    INDArray each = wide.reshape('c', maps(), from[2], to[3]);
    matrices.batchedProduct(lines(), false, each, false, false, y);
    return y.reshape('c', to);
  }

  /** Returns the gradient of the maps from that of the resized ones. */
  public INDArray gradient(INDArray dy) {
    if (!isNeeded()) {
      return dy;
    }
    MatrixKernels matrices = pass.kernels().matrices();
    INDArray wide = buffer("gradient of wide", maps(), from[2], to[3]);
    INDArray each = dy.reshape('c', maps(), to[2], to[3]);
    matrices.batchedProduct(lines(), true, each, false, false, wide);
    INDArray dx = buffer("gradient of resized", maps() * from[2], from[3]);
    INDArray rows = wide.reshape('c', maps() * from[2], to[3]);
    matrices.product(rows, false, columns(), false, false, dx);
    return dx.reshape('c', from);
  }
}
