package org.distill4j.runtime.kernel.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.distill4j.runtime.kernel.api.ImageWindow;
import org.distill4j.runtime.kernel.api.MatrixKernels;
import org.distill4j.runtime.kernel.array.HostMemory;
import org.distill4j.runtime.kernel.function.FloatFunctions;
import org.distill4j.runtime.kernel.function.PlaneFunctions;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.kernel.shared.Patches;
import org.distill4j.runtime.kernel.shared.UnfoldedImages;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link org.distill4j.runtime.kernel.api.ImageKernels} in loops over Java arrays, one channel of
 * one image at a time.
 */
final class CpuImages extends UnfoldedImages {

  /** Minimum number of elements per task. */
  private static final int GRAIN = 32 * 1024;

  CpuImages(MatrixKernels matrices) {
    super(matrices);
  }

  private static void each(int planes, int numbers, Parallel.Part part) {
    Parallel.run(planes, Math.max(1, GRAIN / numbers), part);
  }

  @Override
  protected void unfold(INDArray x, ImageRange range, ImageWindow window, INDArray columns) {
    FloatBuffer from = HostMemory.of(x);
    FloatBuffer to = HostMemory.of(columns);
    int places = window.places();
    int row = range.count() * places;
    each(
        range.count() * window.channels(),
        window.taps() * places,
        (begin, end) -> {
          float[] plane = new float[window.pixels()];
          float[] covered = new float[places];
          for (int i = begin; i < end; i++) {
            int image = i / window.channels();
            int channel = i % window.channels();
            int place = (range.from() + image) * window.channels() + channel;
            from.get(place * plane.length, plane, 0, plane.length);
            int target = channel * window.taps() * row + image * places;
            for (int tap = 0; tap < window.taps(); tap++) {
              PlaneFunctions.cover(plane, window, tap, covered);
              to.put(target + tap * row, covered, 0, places);
            }
          }
        });
  }

  @Override
  protected void fold(INDArray columns, ImageRange range, ImageWindow window, INDArray dx) {
    FloatBuffer from = HostMemory.of(columns);
    FloatBuffer to = HostMemory.of(dx);
    int places = window.places();
    int row = range.count() * places;
    each(
        range.count() * window.channels(),
        window.taps() * places,
        (begin, end) -> {
          float[] plane = new float[window.pixels()];
          float[] covered = new float[places];
          for (int i = begin; i < end; i++) {
            int image = i / window.channels();
            int channel = i % window.channels();
            int source = channel * window.taps() * row + image * places;
            Arrays.fill(plane, 0);
            for (int tap = 0; tap < window.taps(); tap++) {
              from.get(source + tap * row, covered, 0, places);
              PlaneFunctions.addCovered(covered, window, tap, plane);
            }
            int place = (range.from() + image) * window.channels() + channel;
            to.put(place * plane.length, plane, 0, plane.length);
          }
        });
  }

  @Override
  protected void gather(INDArray images, ImageRange range, INDArray rows) {
    copy(images, range, rows, true);
  }

  @Override
  protected void scatter(INDArray rows, ImageRange range, INDArray images) {
    copy(images, range, rows, false);
  }

  private static void copy(INDArray images, ImageRange range, INDArray rows, boolean gather) {
    FloatBuffer image = HostMemory.of(images);
    FloatBuffer row = HostMemory.of(rows);
    int channels = Math.toIntExact(images.size(1));
    int pixels = Math.toIntExact(images.size(2) * images.size(3));
    for (int i = 0; i < range.count() * channels; i++) {
      int inImages = (range.from() * channels + i) * pixels;
      int inRows = (i % channels * range.count() + i / channels) * pixels;
      if (gather) {
        row.put(inRows, image, inImages, pixels);
      } else {
        image.put(inImages, row, inRows, pixels);
      }
    }
  }

  /** Computes one channel of one image: reads all inputs, then writes the result. */
  @FunctionalInterface
  private interface PlaneBody {
    void run(float[][] read, float[] written);
  }

  private static void eachPlane(INDArray target, PlaneBody body, INDArray... sources) {
    int planes = Math.toIntExact(target.size(0) * target.size(1));
    int length = Math.toIntExact(target.length() / planes);
    FloatBuffer to = HostMemory.of(target);
    FloatBuffer[] from = new FloatBuffer[sources.length];
    Arrays.setAll(from, i -> HostMemory.of(sources[i]));
    each(
        planes,
        length,
        (begin, end) -> {
          float[][] read = new float[from.length][];
          Arrays.setAll(read, i -> new float[from[i].capacity() / planes]);
          float[] written = new float[length];
          for (int plane = begin; plane < end; plane++) {
            for (int i = 0; i < read.length; i++) {
              from[i].get(plane * read[i].length, read[i], 0, read[i].length);
            }
            body.run(read, written);
            to.put(plane * length, written, 0, length);
          }
        });
  }

  @Override
  public void patches(INDArray x, int size, INDArray y) {
    Patches.cut(x, size, y);
  }

  @Override
  public void joinPatches(INDArray y, int size, INDArray x) {
    Patches.join(y, size, x);
  }

  @Override
  public void maxPool(INDArray x, ImageWindow window, INDArray y) {
    eachPlane(y, (read, written) -> PlaneFunctions.greatest(read[0], window, written), x);
  }

  @Override
  public void maxPoolGradient(
      INDArray x, INDArray y, INDArray dy, ImageWindow window, INDArray dx) {
    eachPlane(
        dx,
        (read, written) -> {
          Arrays.fill(written, 0);
          PlaneFunctions.addToGreatest(read[0], read[1], read[2], window, written);
        },
        x,
        y,
        dy);
  }

  @Override
  public void meanPool(INDArray x, ImageWindow window, INDArray y) {
    float[] shares = PlaneFunctions.shares(window);
    eachPlane(
        y,
        (read, written) -> {
          float[] covered = new float[written.length];
          Arrays.fill(written, 0);
          for (int tap = 0; tap < window.taps(); tap++) {
            PlaneFunctions.cover(read[0], window, tap, covered);
            FloatFunctions.add(covered, written, written.length);
          }
          FloatFunctions.multiply(shares, written, written.length);
        },
        x);
  }

  @Override
  public void meanPoolGradient(INDArray dy, ImageWindow window, INDArray dx) {
    float[] shares = PlaneFunctions.shares(window);
    eachPlane(
        dx,
        (read, written) -> {
          FloatFunctions.multiply(shares, read[0], read[0].length);
          Arrays.fill(written, 0);
          for (int tap = 0; tap < window.taps(); tap++) {
            PlaneFunctions.addCovered(read[0], window, tap, written);
          }
        },
        dy);
  }
}
