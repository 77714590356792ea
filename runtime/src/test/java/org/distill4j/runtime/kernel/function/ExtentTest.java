package org.distill4j.runtime.kernel.function;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtentTest {

  private final Extent extent = new Extent();

  private static float[] ramp(int length) {
    float[] x = new float[length + 2];
    for (int i = 0; i < length; i++) {
      x[i] = i - 3;
    }
    x[length] = -100;
    x[length + 1] = 1000;
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 700})
  void findsBothEnds(int length) {
    for (int turn = 0; turn < length; turn += 50) {
      float[] x = ramp(length);
      float first = x[0];
      x[0] = x[turn];
      x[turn] = first;
      extent.read(x, length);
      assertThat(extent.lowest()).isEqualTo(-3);
      assertThat(extent.highest()).isEqualTo(length - 4);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255, 256, 599})
  void isNaNIfAnElementIs(int place) {
    float[] x = ramp(600);
    x[place] = Float.NaN;
    extent.read(x, 600);
    assertThat(extent.lowest()).isNaN();
    assertThat(extent.highest()).isNaN();
  }
}
