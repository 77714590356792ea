package org.distill4j.runtime.kernel.api;

import java.util.function.BiConsumer;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The CPU kernels against the reference kernels in double, on views at odd offsets and of sizes
 * around vector lengths, blocks and task sizes.
 */
class KernelAgreementTest {

  private static final double TOLERANCE = 2e-5;

  private final Kernels cpu = KernelSelection.kernels("cpu", DataType.FLOAT);
  private final Kernels reference = KernelSelection.kernels("nd4j", DataType.DOUBLE);
  private final KernelFixture floats = new KernelFixture(DataType.FLOAT, TOLERANCE);
  private final KernelFixture doubles = new KernelFixture(DataType.DOUBLE, TOLERANCE);

  /** An array for each implementation, with equal values. */
  private record Both(INDArray fast, INDArray exact) {

    INDArray of(boolean isFast) {
      return isFast ? fast : exact;
    }
  }

  private Both values(double[] values, long... shape) {
    return new Both(floats.array(values, shape), doubles.array(values, shape));
  }

  private Both normal(long... shape) {
    return values(floats.normal(length(shape)), shape);
  }

  private Both positive(long... shape) {
    double[] values = floats.normal(length(shape));
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (Math.abs(values[i]) + 0.01);
    }
    return values(values, shape);
  }

  private Both mask(long... shape) {
    double[] values = new double[length(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.integer(3) == 0 ? 0 : 1;
    }
    return values(values, shape);
  }

  private Both result(long... shape) {
    return new Both(floats.garbage(shape), doubles.garbage(shape));
  }

  private static int length(long... shape) {
    long length = 1;
    for (long size : shape) {
      length *= size;
    }
    return Math.toIntExact(length);
  }

  private void run(BiConsumer<Kernels, Boolean> body) {
    body.accept(cpu, true);
    body.accept(reference, false);
  }

  private void check(String what, Both result) {
    floats.check(what, result.fast(), HostArrays.doubles(result.exact()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 63, 65, 2047, 2048, 2049, 40_001})
  void elements(int length) {
    Both x = normal(length);
    Both y = normal(length);
    Both z = result(length);
    run((kernels, fast) -> kernels.elements().multiply(x.of(fast), y.of(fast), z.of(fast)));
    check("product", z);
    run((kernels, fast) -> kernels.elements().addScaled(-0.7, x.of(fast), y.of(fast)));
    check("sum", y);
    run((kernels, fast) -> kernels.elements().scale(1.3, y.of(fast), z.of(fast)));
    check("scaled", z);
    double[] norms = new double[2];
    run((kernels, fast) -> norms[fast ? 0 : 1] = kernels.elements().norm(x.of(fast)));
    floats.check("norm", norms[0], norms[1]);
    run((kernels, fast) -> norms[fast ? 0 : 1] = kernels.elements().dot(x.of(fast), y.of(fast)));
    floats.check("dot", norms[0] / length, norms[1] / length);
    run((kernels, fast) -> norms[fast ? 0 : 1] = kernels.elements().sum(x.of(fast)));
    floats.check("sum", norms[0] / length, norms[1] / length);
  }

  @ParameterizedTest
  @EnumSource(Elementwise.class)
  void functionsAndTheirDropout(Elementwise function) {
    for (int length : new int[] {1, 9, 2049}) {
      Both x = normal(length);
      Both y = result(length);
      run((kernels, fast) -> kernels.elements().apply(function, x.of(fast), y.of(fast)));
      check("value", y);
      Both dy = normal(length);
      run(
          (kernels, fast) ->
              kernels.elements().applyGradient(function, y.of(fast), dy.of(fast), dy.of(fast)));
      check("gradient in place", dy);
      Both dropped = result(length);
      run(
          (kernels, fast) ->
              kernels.elements().drop(function, 0.3, 17L, x.of(fast), dropped.of(fast)));
      check("dropped", dropped);
      run((kernels, fast) -> kernels.elements().drop(function, 0, 17L, x.of(fast), x.of(fast)));
      check("nothing dropped", x);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "3, 8", "65, 7", "2, 2049", "129, 33"})
  void rows(int rows, int columns) {
    Both x = normal(rows, columns);
    Both mask = mask(rows, columns);
    Both y = result(rows, columns);
    Both dy = normal(rows, columns);
    run((kernels, fast) -> kernels.rows().softmax(x.of(fast), mask.of(fast), y.of(fast)));
    check("masked softmax", y);
    run((kernels, fast) -> kernels.rows().softmax(x.of(fast), null, y.of(fast)));
    check("softmax", y);
    run((kernels, fast) -> kernels.rows().softmaxGradient(y.of(fast), dy.of(fast), dy.of(fast)));
    check("softmax gradient", dy);
    run((kernels, fast) -> kernels.rows().logSoftmax(0.5, x.of(fast), y.of(fast)));
    check("log softmax", y);
    Both shares = positive(rows, columns);
    run((kernels, fast) -> kernels.rows().normalise(shares.of(fast), shares.of(fast)));
    check("normalised", shares);
    Both gradient = result(rows, columns);
    double[] losses = new double[2];
    run(
        (kernels, fast) ->
            losses[fast ? 0 : 1] =
                kernels
                    .rows()
                    .softmaxCrossEntropy(2, x.of(fast), shares.of(fast), gradient.of(fast)));
    floats.check("cross-entropy", losses[0], losses[1]);
    check("cross-entropy gradient", gradient);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 3, 5", "70, 4, 9", "9, 33, 65"})
  void blocksOfColumnsAndGroups(int rows, int size, int columns) {
    Both wide = normal(rows, (long) size * columns);
    Both narrow = result(rows, columns);
    run((kernels, fast) -> kernels.rows().groupSums(size, wide.of(fast), narrow.of(fast)));
    check("group sums", narrow);
    run((kernels, fast) -> kernels.rows().repeatColumns(size, narrow.of(fast), wide.of(fast)));
    check("repeated", wide);
    int[] sources = new int[2 * rows];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = i % 4 == 3 ? RowKernels.NONE : floats.integer(rows);
    }
    Both gathered = normal(sources.length, columns + 2L);
    run(
        (kernels, fast) ->
            kernels.rows().gather(wide.of(fast), 0, sources, gathered.of(fast), 2, columns));
    check("gathered", gathered);
    Both scattered = normal(rows, columns + 2L);
    run(
        (kernels, fast) ->
            kernels.rows().addScattered(gathered.of(fast), sources, scattered.of(fast)));
    check("scattered", scattered);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "3, 8", "65, 7", "2, 2049"})
  void norms(int rows, int columns) {
    Both x = normal(rows, columns);
    Both dy = normal(rows, columns);
    Both lengths = result(rows);
    Both y = result(rows, columns);
    run((kernels, fast) -> kernels.norms().centreRows(x.of(fast), y.of(fast)));
    check("centred", y);
    run(
        (kernels, fast) ->
            kernels.norms().unitRows(1e-12, x.of(fast), lengths.of(fast), y.of(fast)));
    check("unit rows", y);
    check("lengths", lengths);
    run(
        (kernels, fast) ->
            kernels
                .norms()
                .unitRowsGradient(1e-12, y.of(fast), lengths.of(fast), dy.of(fast), dy.of(fast)));
    check("gradient of unit rows", dy);
    Both factors = normal(columns);
    run((kernels, fast) -> kernels.norms().scaleColumns(factors.of(fast), x.of(fast)));
    check("scaled columns", x);
    run((kernels, fast) -> kernels.norms().scaleRows(lengths.of(fast), x.of(fast)));
    check("scaled rows", x);
    Both shares = positive(rows, columns);
    run(
        (kernels, fast) ->
            kernels.norms().shares(0.5, shares.of(fast), lengths.of(fast), shares.of(fast)));
    check("shares", shares);
    Both ds = normal(rows, columns);
    run(
        (kernels, fast) ->
            kernels
                .norms()
                .sharesGradient(shares.of(fast), lengths.of(fast), ds.of(fast), ds.of(fast)));
    check("gradient of shares", ds);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 3, 5", "33, 7, 9", "3, 65, 17"})
  void steps(int batch, int steps, int features) {
    Both x = normal(batch, steps, features);
    Both w = normal(batch, steps);
    Both y = result(batch, features);
    run((kernels, fast) -> kernels.steps().weightedSum(x.of(fast), w.of(fast), y.of(fast)));
    check("weighted sum", y);
    Both dx = result(batch, steps, features);
    Both dw = result(batch, steps);
    run(
        (kernels, fast) ->
            kernels
                .steps()
                .weightedSumGradient(x.of(fast), w.of(fast), y.of(fast), dx.of(fast), dw.of(fast)));
    check("dx", dx);
    check("dw", dw);
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 1, 1", "3, 5, 1, 1", "2, 3, 5, 7", "9, 2, 1, 33", "2, 70, 8, 8"})
  void channels(int batch, int channels, int height, int width) {
    boolean isImage = height * width > 1;
    long[] shape =
        isImage ? new long[] {batch, channels, height, width} : new long[] {batch, channels};
    Both x = normal(shape);
    Both mean = result(channels);
    Both variance = result(channels);
    run(
        (kernels, fast) ->
            kernels.channels().moments(x.of(fast), mean.of(fast), variance.of(fast)));
    check("mean", mean);
    check("variance", variance);
    Both gamma = normal(channels);
    Both beta = normal(channels);
    Both y = result(shape);
    run(
        (kernels, fast) ->
            kernels
                .channels()
                .normalise(x.of(fast), norm(fast, mean, variance, gamma, beta), y.of(fast)));
    check("normalised", y);
    Both dy = normal(shape);
    Both dx = result(shape);
    for (boolean ofBatch : new boolean[] {true, false}) {
      run(
          (kernels, fast) ->
              kernels
                  .channels()
                  .normaliseGradient(
                      x.of(fast),
                      norm(fast, mean, variance, gamma, beta),
                      ofBatch,
                      dy.of(fast),
                      gamma.of(fast).dup(),
                      beta.of(fast).dup(),
                      dx.of(fast)));
      check("dx", dx);
    }
    run((kernels, fast) -> kernels.channels().addSums(x.of(fast), beta.of(fast)));
    check("sums", beta);
    run((kernels, fast) -> kernels.channels().addShift(gamma.of(fast), x.of(fast)));
    check("shifted", x);
  }

  private static ChannelNorm norm(boolean fast, Both mean, Both variance, Both gamma, Both beta) {
    return new ChannelNorm(mean.of(fast), variance.of(fast), 1e-2, gamma.of(fast), beta.of(fast));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 3, 4", "17, 33, 9", "130, 5, 64", "3, 200, 70"})
  void matrices(int rows, int inner, int columns) {
    Both x = normal(rows, inner);
    Both w = normal(inner, columns);
    Both b = normal(columns);
    Both y = result(rows, columns);
    run(
        (kernels, fast) ->
            kernels.matrices().affine(x.of(fast), w.of(fast), b.of(fast), y.of(fast)));
    check("affine", y);
    run((kernels, fast) -> kernels.matrices().addColumnSums(y.of(fast), b.of(fast)));
    check("column sums", b);
    Both dy = normal(rows, columns);
    Both dx = normal(rows, inner);
    run(
        (kernels, fast) ->
            kernels.matrices().product(dy.of(fast), false, w.of(fast), true, true, dx.of(fast)));
    check("dy w^T", dx);
    Both dw = result(inner, columns);
    run(
        (kernels, fast) ->
            kernels.matrices().product(x.of(fast), true, dy.of(fast), false, false, dw.of(fast)));
    check("x^T dy", dw);
    Both transposed = result(inner, rows);
    run((kernels, fast) -> kernels.matrices().transpose(x.of(fast), transposed.of(fast)));
    check("transposed", transposed);
  }

  @ParameterizedTest
  @CsvSource({"4, 3", "5, 6", "9, 33", "40, 7"})
  void relations(int rows, int columns) {
    Both target = normal(rows, columns);
    Both own = normal(rows, columns);
    Both targetDistances = result(rows, rows);
    Both ownDistances = result(rows, rows);
    run(
        (kernels, fast) -> {
          kernels.relations().squaredDistances(target.of(fast), targetDistances.of(fast));
          kernels.relations().squaredDistances(own.of(fast), ownDistances.of(fast));
        });
    check("squared distances", ownDistances);
    Both gradient = result(rows, rows);
    double[] losses = new double[2];
    run(
        (kernels, fast) ->
            losses[fast ? 0 : 1] =
                kernels
                    .relations()
                    .relationalDistance(
                        targetDistances.of(fast), ownDistances.of(fast), gradient.of(fast)));
    floats.check("distance loss", losses[0], losses[1]);
    check("distance gradient", gradient);
    run(
        (kernels, fast) ->
            losses[fast ? 0 : 1] =
                kernels
                    .relations()
                    .relationalAngle(
                        targetDistances.of(fast), ownDistances.of(fast), gradient.of(fast)));
    floats.check("angle loss", losses[0], losses[1]);
    Both laplacian = result(rows, rows);
    run((kernels, fast) -> kernels.relations().laplacian(gradient.of(fast), laplacian.of(fast)));
    check("laplacian", laplacian);
  }
}
