package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Dropout at several points of one layer. */
class DropoutMasksTest {

  private final INDArray ones = Nd4j.ones(DataType.DOUBLE, 20, 30);

  private static DropoutMasks masks(boolean training, double rate) {
    return new DropoutMasks(new LayerRun(new DropoutLayer(rate), training), rate, "a", "b");
  }

  @Test
  void isTheIdentityInInferenceAndAtRateZero() {
    for (DropoutMasks masks : new DropoutMasks[] {masks(false, 0.5), masks(true, 0)}) {
      assertThat(masks.apply("a", ones)).isSameInstanceAs(ones);
      assertThat(masks.applied("a", ones)).isSameInstanceAs(ones);
      assertThat(masks.gradient("a", ones, ones.dup())).isSameInstanceAs(ones);
      assertThat(masks.draw("a", 20, 30)).isNull();
      assertThat(masks.factors("a", 20, 30)).isNull();
    }
  }

  @Test
  void theBackwardPassUsesTheMaskOfTheForwardPass() {
    DropoutMasks masks = masks(true, 0.4);
    INDArray dropped = masks.apply("a", ones).dup();
    INDArray into = ones.dup();
    INDArray gradient = masks.gradient("a", ones, into);
    assertThat(gradient).isSameInstanceAs(into);
    assertThat(gradient).isEqualTo(dropped);
    assertThat(masks.applied("a", ones)).isEqualTo(dropped);
    assertThat(masks.apply("a", ones)).isEqualTo(dropped);
  }

  @Test
  void drawnFactorsAreThoseThatAreApplied() {
    DropoutMasks masks = masks(true, 0.4);
    INDArray factors = masks.draw("b", 20, 30).dup();
    assertThat(masks.factors("b", 20, 30)).isEqualTo(factors);
    assertThat(masks.apply("b", ones)).isEqualTo(factors);
  }

  @Test
  void pointsHaveMasksOfTheirOwn() {
    DropoutMasks masks = masks(true, 0.5);
    INDArray first = masks.apply("a", ones);
    INDArray second = masks.apply("b", ones);
    assertThat(second).isNotSameInstanceAs(first);
    double equal = first.eq(second).castTo(DataType.DOUBLE).meanNumber().doubleValue();
    assertThat(equal).isWithin(0.1).of(0.5);
  }

  @Test
  void theInputStaysUnchanged() {
    masks(true, 0.4).apply("a", ones);
    assertThat(ones).isEqualTo(Nd4j.ones(DataType.DOUBLE, 20, 30));
  }

  @Test
  void appliesAFunctionAfterDropout() {
    DropoutMasks masks = masks(true, 0.4);
    INDArray x = ones.mul(-2);
    INDArray expected = masks.apply("a", x).dup();
    masks.apply("a", Elementwise.RELU, x, x);
    assertThat(x.sumNumber().doubleValue()).isEqualTo(0.0);
    assertThat(expected.minNumber().doubleValue()).isLessThan(-3);
    INDArray y = ones.dup();
    masks(false, 0.4).apply("a", Elementwise.TANH, y, y);
    assertThat(y.getDouble(3, 3)).isWithin(1e-12).of(Math.tanh(1));
  }

  @Test
  void refusesUnknownPoints() {
    var e = assertThrows(IllegalArgumentException.class, () -> masks(true, 0.5).apply("c", ones));
    assertThat(e).hasMessageThat().isEqualTo("Unknown dropout point 'c'. Available: a, b");
  }
}
