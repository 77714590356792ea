package org.distill4j.runtime.kernel.function;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and maps of runs of one channel, and of one element per channel; inner blocks. */
class ChannelFunctionsTest {

  private final Random random = new Random(1);

  private float[] normal(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 16, 31})
  void sumsOverARunOfOneChannel(int length) {
    float[] x = normal(length + 2);
    float[] y = normal(length + 2);
    double squares = 0;
    double products = 0;
    for (int i = 0; i < length; i++) {
      squares += ((double) x[i] - 0.3f) * ((double) x[i] - 0.3f);
      products += (double) y[i] * (x[i] - 0.3f);
    }
    assertThat(ChannelFunctions.squares(x, 0.3f, length)).isWithin(1e-5).of(squares);
    assertThat(ChannelFunctions.products(x, 0.3f, y, length)).isWithin(1e-5).of(products);
  }

  @Test
  void oneElementPerChannelAgreesWithRunsOfLengthOne() {
    int channels = 5;
    int from = 3;
    float[] x = normal(channels);
    float[] y = normal(channels);
    float[] centre = normal(from + channels);
    double[] sums = new double[from + channels + 1];
    double[] squares = new double[sums.length];
    double[] products = new double[sums.length];
    ChannelFunctions.addEach(x, from, sums);
    ChannelFunctions.addSquares(x, centre, from, squares);
    ChannelFunctions.addProducts(x, centre, y, from, products);
    for (int c = 0; c < channels; c++) {
      float[] one = {x[c]};
      assertThat(sums[from + c]).isEqualTo((double) x[c]);
      assertThat(squares[from + c])
          .isWithin(1e-6)
          .of(ChannelFunctions.squares(one, centre[from + c], 1));
      assertThat(products[from + c])
          .isWithin(1e-6)
          .of(ChannelFunctions.products(one, centre[from + c], new float[] {y[c]}, 1));
    }
    assertThat(sums[0] + sums[from - 1] + sums[sums.length - 1]).isEqualTo(0.0);
  }

  @Test
  void bothAffineMapsAgree() {
    float[] x = normal(9);
    float[] run = x.clone();
    ChannelFunctions.affine(run, 0.5f, -2, 3, 8);
    float[] each = x.clone();
    float[] centre = new float[9];
    float[] factor = new float[9];
    float[] shift = new float[9];
    Arrays.fill(centre, 0.5f);
    Arrays.fill(factor, -2);
    Arrays.fill(shift, 3);
    ChannelFunctions.affine(each, centre, factor, shift, 8);
    assertThat(run).isEqualTo(each);
    assertThat(run[8]).isEqualTo(x[8]);
    assertThat(run[0]).isEqualTo(-2 * (x[0] - 0.5f) + 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 33})
  void blocksBeginAnywhere(int length) {
    float[] x = normal(length + 5);
    float[] y = normal(length + 9);
    double expected = 0;
    for (int i = 0; i < length; i++) {
      expected += (double) x[3 + i] * y[7 + i];
    }
    assertThat((double) Blocks.dot(x, 3, y, 7, length)).isWithin(1e-5).of(expected);

    float[] sum = y.clone();
    Blocks.addScaled(2, x, 3, sum, 7, length);
    for (int i = 0; i < sum.length; i++) {
      boolean inside = i >= 7 && i < 7 + length;
      assertThat(sum[i]).isEqualTo(inside ? y[i] + 2 * x[i - 4] : y[i]);
    }
  }
}
