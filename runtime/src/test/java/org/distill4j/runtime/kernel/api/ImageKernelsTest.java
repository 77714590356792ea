package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Convolution and pooling against loops over every pixel. */
class ImageKernelsTest {

  /** A batch of images and the window that moves over them. */
  private record Sample(int batch, int channels, int results, int groups, ImageWindow window) {

    static Sample padded(
        int batch, int channels, int results, int groups, int height, int width, int... window) {
      INDArray image = Nd4j.zeros(1, channels, height, width);
      return new Sample(
          batch, channels, results, groups, ImageWindow.padded(image, window[0], window[1]));
    }

    static Sample inside(int batch, int channels, int results, int height, int width, int... w) {
      INDArray image = Nd4j.zeros(1, channels, height, width);
      return new Sample(batch, channels, results, 1, ImageWindow.inside(image, w[0], w[1]));
    }

    int inputs() {
      return batch * channels * window.pixels();
    }

    int outputs(int resultChannels) {
      return batch * resultChannels * window.places();
    }

    int weights() {
      return results * channels / groups * window.taps();
    }

    INDArray image(KernelFixture fixture, double[] values) {
      return fixture.array(values, batch, channels, window.height(), window.width());
    }

    INDArray result(KernelFixture fixture, double[] values, int resultChannels) {
      return fixture.array(values, window.result(batch, resultChannels));
    }

    INDArray kernel(KernelFixture fixture, double[] values) {
      long row = (long) channels / groups * window.taps();
      return fixture.array(values, results, row);
    }
  }

  private static final List<Sample> SAMPLES =
      List.of(
          Sample.padded(2, 3, 4, 1, 5, 7, 3, 1),
          Sample.padded(3, 2, 3, 1, 6, 4, 3, 2),
          Sample.padded(2, 4, 6, 2, 4, 4, 3, 1),
          Sample.padded(2, 3, 3, 3, 4, 6, 5, 2),
          Sample.padded(2, 3, 2, 1, 6, 6, 1, 2),
          Sample.padded(1, 1, 1, 1, 2, 2, 7, 1),
          Sample.padded(2, 2, 2, 1, 4, 4, 2, 1),
          Sample.padded(19, 8, 2, 1, 14, 14, 3, 1),
          Sample.inside(2, 3, 4, 5, 7, 3, 2),
          Sample.inside(2, 2, 3, 4, 4, 4, 1),
          Sample.inside(1, 1, 1, 1, 1, 1, 1));

  /** A product of a weight, a pixel and a place that a convolution adds up. */
  @FunctionalInterface
  private interface Term {
    void at(int weight, int pixel, int place);
  }

  private static void eachTerm(Sample sample, Term term) {
    ImageWindow w = sample.window;
    int inGroup = sample.channels / sample.groups;
    int outGroup = sample.results / sample.groups;
    for (int b = 0; b < sample.batch; b++) {
      for (int o = 0; o < sample.results; o++) {
        for (int place = 0; place < w.places(); place++) {
          for (int c = 0; c < inGroup; c++) {
            for (int tap = 0; tap < w.taps(); tap++) {
              int line = place / w.columns() * w.stride() - w.before() + tap / w.size();
              int column = place % w.columns() * w.stride() - w.before() + tap % w.size();
              if (line >= 0 && line < w.height() && column >= 0 && column < w.width()) {
                int channel = o / outGroup * inGroup + c;
                term.at(
                    (o * inGroup + c) * w.taps() + tap,
                    (b * sample.channels + channel) * w.pixels() + line * w.width() + column,
                    (b * sample.results + o) * w.places() + place);
              }
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void convolvesWithItsGradients(String name, DataType type, double tolerance) {
    ImageKernels kernels = KernelSelection.kernels(name, type).images();
    for (Sample sample : SAMPLES) {
      KernelFixture fixture = new KernelFixture(type, 10 * tolerance);
      double[] x = fixture.normal(sample.inputs());
      double[] weights = fixture.normal(sample.weights());
      double[] dy = fixture.normal(sample.outputs(sample.results));
      double[] y = new double[dy.length];
      double[] dw = fixture.normal(weights.length);
      double[] dx = new double[x.length];
      INDArray dwArray = sample.kernel(fixture, dw);
      eachTerm(
          sample,
          (weight, pixel, place) -> {
            y[place] += weights[weight] * x[pixel];
            dw[weight] += dy[place] * x[pixel];
            dx[pixel] += dy[place] * weights[weight];
          });
      INDArray xArray = sample.image(fixture, x);
      INDArray wArray = sample.kernel(fixture, weights);
      INDArray dyArray = sample.result(fixture, dy, sample.results);
      INDArray yArray = fixture.garbage(dyArray.shape());
      kernels.convolve(xArray, wArray, sample.groups, sample.window, yArray);
      fixture.check(sample + " y", yArray, y);
      kernels.addWeightGradient(xArray, dyArray, sample.groups, sample.window, dwArray);
      fixture.check(sample + " dw", dwArray, dw);
      INDArray dxArray = fixture.garbage(xArray.shape());
      kernels.inputGradient(dyArray, wArray, sample.groups, sample.window, dxArray);
      fixture.check(sample + " dx", dxArray, dx);
    }
  }

  /** The same channel as a depthwise convolution with one result for each channel. */
  private static Sample channelwise(Sample sample) {
    return new Sample(
        sample.batch, sample.channels, sample.channels, sample.channels, sample.window);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void poolsTheMeanWithItsGradient(String name, DataType type, double tolerance) {
    ImageKernels kernels = KernelSelection.kernels(name, type).images();
    for (Sample sample : SAMPLES) {
      KernelFixture fixture = new KernelFixture(type, tolerance);
      double[] x = fixture.normal(sample.inputs());
      double[] dy = fixture.normal(sample.outputs(sample.channels));
      double[] counts = new double[dy.length];
      double[] y = new double[dy.length];
      double[] dx = new double[x.length];
      eachTerm(channelwise(sample), (weight, pixel, place) -> counts[place]++);
      eachTerm(
          channelwise(sample),
          (weight, pixel, place) -> {
            y[place] += x[pixel] / counts[place];
            dx[pixel] += dy[place] / counts[place];
          });
      INDArray dyArray = sample.result(fixture, dy, sample.channels);
      INDArray yArray = fixture.garbage(dyArray.shape());
      kernels.meanPool(sample.image(fixture, x), sample.window, yArray);
      fixture.check(sample + " y", yArray, y);
      INDArray dxArray =
          fixture.garbage(
              sample.batch, sample.channels, sample.window.height(), sample.window.width());
      kernels.meanPoolGradient(dyArray, sample.window, dxArray);
      fixture.check(sample + " dx", dxArray, dx);
    }
  }

  /** Rounded to halves, so that many pixels are equal. */
  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void poolsTheGreatestWithItsGradient(String name, DataType type, double tolerance) {
    ImageKernels kernels = KernelSelection.kernels(name, type).images();
    for (Sample sample : SAMPLES) {
      KernelFixture fixture = new KernelFixture(type, tolerance);
      double[] x = fixture.normal(sample.inputs());
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.rint(x[i]) / 2 - 3;
      }
      double[] dy = fixture.normal(sample.outputs(sample.channels));
      int[] greatest = new int[dy.length];
      Arrays.fill(greatest, -1);
      eachTerm(
          channelwise(sample),
          (weight, pixel, place) -> {
            if (greatest[place] < 0 || x[pixel] > x[greatest[place]]) {
              greatest[place] = pixel;
            }
          });
      double[] dx = new double[x.length];
      for (int place = 0; place < dy.length; place++) {
        dx[greatest[place]] += dy[place];
      }
      INDArray xArray = sample.image(fixture, x);
      INDArray dyArray = sample.result(fixture, dy, sample.channels);
      INDArray yArray = fixture.garbage(dyArray.shape());
      kernels.maxPool(xArray, sample.window, yArray);
      fixture.check(sample + " y", yArray, place -> x[greatest[place]]);
      INDArray dxArray = fixture.garbage(xArray.shape());
      kernels.maxPoolGradient(xArray, yArray, dyArray, sample.window, dxArray);
      fixture.check(sample + " dx", dxArray, dx);
    }
  }

  @Test
  void refusesAWindowThatDoesNotFit() {
    INDArray image = Nd4j.zeros(1, 1, 6, 7);
    var odd = assertThrows(IllegalArgumentException.class, () -> ImageWindow.padded(image, 3, 2));
    assertThat(odd)
        .hasMessageThat()
        .isEqualTo(
            "A window of size 3 and stride 2 does not fit images of [1, 1, 6, 7]:"
                + " the width must be a multiple of the stride");
    var large = assertThrows(IllegalArgumentException.class, () -> ImageWindow.inside(image, 7, 1));
    assertThat(large)
        .hasMessageThat()
        .contains("the height less the size must be a multiple of the stride, and not negative");
  }
}
