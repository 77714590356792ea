package org.distill4j.runtime.kernel;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ElementKernelsTest {

  /** More than some blocks of work, and no whole number of them. */
  private static final int LENGTH = 40_001;

  private static final long SEED = 0x1234_5678_9ABCL;

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void linearFunctions(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    Given given = new Given(type, tolerance);
    for (int length : new int[] {1, 7, LENGTH}) {
      double[] a = given.normal(length);
      double[] b = given.normal(length);
      INDArray x = given.array(a, length);
      INDArray y = given.garbage(length, 1);
      elements.copy(x, y);
      given.check("copy", y, a);
      elements.scale(3, x, y);
      given.check("scale into another", y, i -> 3 * a[i]);
      elements.copy(x, y);
      elements.scale(-0.5, y);
      given.check("scale", y, i -> -0.5 * a[i]);
      elements.addScaled(3, given.array(b, length), y);
      given.check("addScaled", y, i -> -0.5 * a[i] + 3 * b[i]);
      elements.add(x, y);
      given.check("add", y, i -> 0.5 * a[i] + 3 * b[i]);
      elements.multiply(x, x, y);
      given.check("multiply", y, i -> a[i] * a[i]);
      elements.multiply(x, y, y);
      given.check("multiply in place", y, i -> a[i] * a[i] * a[i]);
      elements.fill(1.5, y);
      given.check("fill", y, i -> 1.5);
      given.check("x", x, a);
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void functionsAndTheirGradients(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(LENGTH);
    for (int i = 0; i < x.length; i++) {
      x[i] *= 10;
    }
    x[0] = 0;
    x[1] = 300;
    x[2] = -300;
    double[] dy = given.normal(LENGTH);
    for (Elementwise function : Elementwise.values()) {
      DoubleUnaryOperator value = value(function);
      INDArray y = given.garbage(LENGTH);
      elements.apply(function, given.array(x, LENGTH), y);
      given.check(function + "", y, i -> value.applyAsDouble(x[i]));

      INDArray inPlace = given.array(x, LENGTH);
      elements.apply(function, inPlace, inPlace);
      assertThat(inPlace).isEqualTo(y);

      DoubleUnaryOperator slope = slope(function);
      double[] values = HostArrays.doubles(y);
      INDArray gradient = given.array(dy, LENGTH);
      elements.applyGradient(function, y, gradient, gradient);
      given.check(function + "'", gradient, i -> dy[i] * slope.applyAsDouble(values[i]));
    }
  }

  /** In floats, exp(x) - 1 has none left. ND4J's own functions are not that exact. */
  @Test
  void smallValuesKeepTheirDigits() {
    ElementKernels elements = KernelSelection.kernels("cpu", DataType.FLOAT).elements();
    Given given = new Given(DataType.FLOAT, 1e-6);
    double[] x = given.normal(80);
    Arrays.setAll(x, i -> (float) (x[i] * Math.pow(10, -(i % 8))));
    for (Elementwise function : List.of(Elementwise.TANH, Elementwise.ELU)) {
      DoubleUnaryOperator value = value(function);
      INDArray y = given.array(x, x.length);
      elements.apply(function, y, y);
      double[] values = HostArrays.doubles(y);
      Arrays.setAll(values, i -> values[i] / value.applyAsDouble(x[i]));
      given.check(function + "", given.array(values, x.length), i -> 1);
    }
  }

  private static DoubleUnaryOperator value(Elementwise function) {
    return switch (function) {
      case IDENTITY -> x -> x;
      case TANH -> Math::tanh;
      case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
      case RELU -> x -> Math.max(x, 0);
      case ELU -> x -> x > 0 ? x : Math.expm1(x);
      case SIGNED_ROOT -> x -> Math.signum(x) * Math.sqrt(Math.abs(x));
    };
  }

  private static DoubleUnaryOperator slope(Elementwise function) {
    return switch (function) {
      case IDENTITY -> y -> 1;
      case TANH -> y -> 1 - y * y;
      case SIGMOID -> y -> y * (1 - y);
      case RELU -> y -> y > 0 ? 1 : 0;
      case ELU -> y -> y > 0 ? 1 : y + 1;
      case SIGNED_ROOT -> y -> y == 0 ? 0 : 1 / (2 * Math.abs(y));
    };
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void dropoutDrawsTheSameEverywhere(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    Given given = new Given(type, tolerance);
    INDArray factors = given.garbage(LENGTH);
    elements.drawDropout(0.25, SEED, factors);

    double[] expected = new double[LENGTH];
    DropoutFactors draw = new DropoutFactors(0.25, SEED);
    Arrays.setAll(expected, draw::factor);
    given.check("factors", factors, expected);
    assertThat(Arrays.stream(expected).filter(f -> f == 0).count() / (double) LENGTH)
        .isWithin(0.01)
        .of(0.25);
    assertThat(Arrays.stream(expected).distinct().boxed().toList())
        .containsExactly(0.0, (double) (float) (1 / 0.75));
  }

  /** Neighbours in place and in seed are as independent as a fair coin's throws. */
  @Test
  void dropoutDoesNotFollowFromItsNeighbours() {
    DropoutFactors one = new DropoutFactors(0.5, SEED);
    DropoutFactors next = new DropoutFactors(0.5, SEED + 1);
    int throwsOfCoin = 100_000;
    int places = 0;
    int seeds = 0;
    for (int i = 0; i < throwsOfCoin; i++) {
      places += one.factor(i) == one.factor(i + 1) ? 1 : 0;
      seeds += one.factor(i) == next.factor(i) ? 1 : 0;
    }
    assertThat(places / (double) throwsOfCoin).isWithin(0.01).of(0.5);
    assertThat(seeds / (double) throwsOfCoin).isWithin(0.01).of(0.5);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void dropsWhatTheFactorsSay(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    Given given = new Given(type, tolerance);
    double[] x = given.normal(LENGTH);
    INDArray y = given.garbage(LENGTH);
    elements.drop(Elementwise.TANH, 0.25, SEED, given.array(x, LENGTH), y);
    DropoutFactors factors = new DropoutFactors(0.25, SEED);
    double[] expected = new double[LENGTH];
    Arrays.setAll(expected, i -> Math.tanh(x[i] * factors.factor(i)));
    given.check("dropped", y, expected);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.KernelsUnderTest#all")
  void reductions(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    Given given = new Given(type, tolerance * 10);
    double[] x = given.normal(LENGTH);
    INDArray array = given.array(x, LENGTH);
    given.check("sum", elements.sum(array), Arrays.stream(x).sum());
    double squares = Arrays.stream(x).map(v -> v * v).sum();
    given.check("norm", elements.norm(array), Math.sqrt(squares));
  }
}
