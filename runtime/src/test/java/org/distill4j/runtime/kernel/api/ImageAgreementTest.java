package org.distill4j.runtime.kernel.api;

import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolution and pooling of the CPU kernels against the reference kernels in double. */
class ImageAgreementTest {

  private final ImageKernels cpu = KernelSelection.kernels("cpu", DataType.FLOAT).images();
  private final ImageKernels reference = KernelSelection.kernels("nd4j", DataType.DOUBLE).images();
  private final KernelFixture floats = new KernelFixture(DataType.FLOAT, 2e-5);
  private final KernelFixture doubles = new KernelFixture(DataType.DOUBLE, 0);

  private void check(String what, INDArray fast, INDArray exact) {
    floats.check(what, fast, HostArrays.doubles(exact));
  }

  private static int length(long... shape) {
    long length = 1;
    for (long size : shape) {
      length *= size;
    }
    return (int) length;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1, 1, 1, 1",
    "2, 2, 4, 6, 3, 1, 1, 4",
    "3, 4, 6, 4, 3, 2, 2, 2",
    "2, 6, 5, 7, 5, 1, 3, 3",
    "5, 3, 8, 8, 1, 2, 1, 7",
    "2, 4, 33, 31, 3, 1, 4, 4"
  })
  void convolution(
      int batch, int channels, int height, int width, int size, int stride, int groups, int units) {
    long[] image = {batch, channels, height, width};
    double[] x = floats.normal(length(image));
    ImageWindow window = ImageWindow.padded(doubles.array(x, image), size, stride);
    long[] kernel = {units, (long) channels / groups * size * size};
    double[] w = floats.normal(length(kernel));
    long[] result = window.result(batch, units);
    INDArray y = floats.garbage(result);
    INDArray exactY = doubles.garbage(result);
    cpu.convolve(floats.array(x, image), floats.array(w, kernel), groups, window, y);
    reference.convolve(doubles.array(x, image), doubles.array(w, kernel), groups, window, exactY);
    check("convolution", y, exactY);

    double[] dy = floats.normal(length(result));
    INDArray dw = floats.array(w, kernel);
    INDArray exactDw = doubles.array(w, kernel);
    cpu.addWeightGradient(floats.array(x, image), floats.array(dy, result), groups, window, dw);
    reference.addWeightGradient(
        doubles.array(x, image), doubles.array(dy, result), groups, window, exactDw);
    check("weight gradient", dw, exactDw);

    INDArray dx = floats.garbage(image);
    INDArray exactDx = doubles.garbage(image);
    cpu.inputGradient(floats.array(dy, result), floats.array(w, kernel), groups, window, dx);
    reference.inputGradient(
        doubles.array(dy, result), doubles.array(w, kernel), groups, window, exactDx);
    check("input gradient", dx, exactDx);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1, 1, 1", "2, 3, 4, 6, 2, 2", "3, 2, 6, 6, 3, 2", "1, 5, 8, 4, 3, 1"})
  void pooling(int batch, int channels, int height, int width, int size, int stride) {
    long[] image = {batch, channels, height, width};
    double[] x = floats.normal(length(image));
    ImageWindow window = ImageWindow.padded(doubles.array(x, image), size, stride);
    long[] result = window.result(batch, channels);
    double[] dy = floats.normal(length(result));
    INDArray y = floats.garbage(result);
    INDArray exactY = doubles.garbage(result);
    cpu.maxPool(floats.array(x, image), window, y);
    reference.maxPool(doubles.array(x, image), window, exactY);
    check("maximum", y, exactY);
    INDArray dx = floats.garbage(image);
    INDArray exactDx = doubles.garbage(image);
    cpu.maxPoolGradient(floats.array(x, image), y, floats.array(dy, result), window, dx);
    reference.maxPoolGradient(
        doubles.array(x, image), exactY, doubles.array(dy, result), window, exactDx);
    check("gradient of the maximum", dx, exactDx);

    cpu.meanPool(floats.array(x, image), window, y);
    reference.meanPool(doubles.array(x, image), window, exactY);
    check("mean", y, exactY);
    cpu.meanPoolGradient(floats.array(dy, result), window, dx);
    reference.meanPoolGradient(doubles.array(dy, result), window, exactDx);
    check("gradient of the mean", dx, exactDx);
  }
}
