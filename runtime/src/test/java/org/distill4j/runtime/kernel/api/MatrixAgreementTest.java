package org.distill4j.runtime.kernel.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Matrix products and relations between the rows of a matrix, compared with the reference kernels.
 */
class MatrixAgreementTest extends KernelAgreement {

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
  @CsvSource({"2, 1", "3, 2", "2, 5", "4, 3", "5, 6", "9, 33", "40, 7"})
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
