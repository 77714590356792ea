package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Operations on the rows of a matrix: softmax, blocks of columns, gathering and norms, compared
 * with the reference kernels.
 */
class RowAgreementTest extends KernelAgreement {

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
  @CsvSource({"1, 1", "1, 9", "3, 8", "65, 7", "2, 2049", "129, 33"})
  void labels(int rows, int columns) {
    Both x = normal(rows, columns);
    Both y = result(rows, columns);
    int[] labels = new int[rows];
    Arrays.setAll(labels, i -> floats.integer(columns));
    run((kernels, fast) -> kernels.answers().oneHot(labels, y.of(fast)));
    check("one-hot", y);
    double[] losses = new double[2];
    for (double smoothing : new double[] {0, 0.2}) {
      run(
          (kernels, fast) ->
              losses[fast ? 0 : 1] =
                  kernels.answers().labelCrossEntropy(x.of(fast), labels, smoothing, y.of(fast)));
      floats.check("cross-entropy of labels", losses[0], losses[1]);
      check("its gradient", y);
    }
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
}
