package org.distill4j.runtime.kernel.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations on sequence steps and on channels, compared with the reference kernels. */
class ChannelAgreementTest extends KernelAgreement {

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
}
