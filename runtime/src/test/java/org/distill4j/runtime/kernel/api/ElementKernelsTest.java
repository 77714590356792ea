package org.distill4j.runtime.kernel.api;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.kernel.shared.DropoutFactors;
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
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void linearFunctions(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    for (int length : new int[] {1, 7, LENGTH}) {
      double[] a = fixture.normal(length);
      double[] b = fixture.normal(length);
      INDArray x = fixture.array(a, length);
      INDArray y = fixture.garbage(length, 1);
      elements.copy(x, y);
      fixture.check("copy", y, a);
      elements.scale(3, x, y);
      fixture.check("scale into another", y, i -> 3 * a[i]);
      elements.copy(x, y);
      elements.scale(-0.5, y);
      fixture.check("scale", y, i -> -0.5 * a[i]);
      elements.addScaled(3, fixture.array(b, length), y);
      fixture.check("addScaled", y, i -> -0.5 * a[i] + 3 * b[i]);
      elements.add(x, y);
      fixture.check("add", y, i -> 0.5 * a[i] + 3 * b[i]);
      elements.multiply(x, x, y);
      fixture.check("multiply", y, i -> a[i] * a[i]);
      elements.multiply(x, y, y);
      fixture.check("multiply in place", y, i -> a[i] * a[i] * a[i]);
      elements.fill(1.5, y);
      fixture.check("fill", y, i -> 1.5);
      fixture.check("x", x, a);
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void functionsAndTheirGradients(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(LENGTH);
    for (int i = 0; i < x.length; i++) {
      x[i] *= 10;
    }
    x[0] = 0;
    x[1] = 300;
    x[2] = -300;
    double[] dy = fixture.normal(LENGTH);
    for (Elementwise function : Elementwise.values()) {
      DoubleUnaryOperator value = value(function);
      INDArray y = fixture.garbage(LENGTH);
      elements.apply(function, fixture.array(x, LENGTH), y);
      fixture.check(function + "", y, i -> value.applyAsDouble(x[i]));

      INDArray inPlace = fixture.array(x, LENGTH);
      elements.apply(function, inPlace, inPlace);
      assertThat(inPlace).isEqualTo(y);

      DoubleUnaryOperator slope = slope(function);
      INDArray known = function.needsArgument() ? fixture.array(x, LENGTH) : y;
      double[] values = HostArrays.doubles(known);
      INDArray gradient = fixture.array(dy, LENGTH);
      elements.applyGradient(function, known, gradient, gradient);
      fixture.check(function + "'", gradient, i -> dy[i] * slope.applyAsDouble(values[i]));
    }
  }

  /** In floats, exp(x) - 1 has none left. ND4J's own functions are not that exact. */
  @Test
  void smallValuesKeepTheirDigits() {
    ElementKernels elements = KernelSelection.kernels("cpu", DataType.FLOAT).elements();
    KernelFixture fixture = new KernelFixture(DataType.FLOAT, 1e-6);
    double[] x = fixture.normal(80);
    Arrays.setAll(x, i -> (float) (x[i] * Math.pow(10, -(i % 8))));
    for (Elementwise function : List.of(Elementwise.TANH, Elementwise.ELU)) {
      DoubleUnaryOperator value = value(function);
      INDArray y = fixture.array(x, x.length);
      elements.apply(function, y, y);
      double[] values = HostArrays.doubles(y);
      Arrays.setAll(values, i -> values[i] / value.applyAsDouble(x[i]));
      fixture.check(function + "", fixture.array(values, x.length), i -> 1);
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
      case GELU -> x -> x * distribution(x);
      case GELU_TANH -> x -> x * (1 + tanh(x)) / 2;
      case SILU -> x -> x / (1 + Math.exp(-x));
      case EXP -> x -> Math.exp(Math.max(-80, Math.min(80, x)));
      case LOG -> x -> Math.log(Math.max(x, 1e-20));
      case RECIPROCAL -> x -> Math.abs(x) > 1e-15 ? 1 / x : 0;
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
      case GELU -> x -> distribution(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
      case GELU_TANH ->
          x -> {
            double inner = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
            return (1 + tanh(x) + x * (1 - tanh(x) * tanh(x)) * inner) / 2;
          };
      case SILU ->
          x -> {
            double s = 1 / (1 + Math.exp(-x));
            return s * (1 + x * (1 - s));
          };
      case EXP -> y -> y;
      case LOG -> x -> x > 1e-20 ? 1 / x : 0;
      case RECIPROCAL -> y -> -y * y;
    };
  }

  /** The distribution function of the standard normal distribution. */
  private static double distribution(double x) {
    return (1 + Erf.erf(x / Math.sqrt(2))) / 2;
  }

  private static double tanh(double x) {
    return Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void dropoutDrawsTheSameEverywhere(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    INDArray factors = fixture.garbage(LENGTH);
    elements.drawDropout(0.25, SEED, factors);

    double[] expected = new double[LENGTH];
    DropoutFactors draw = new DropoutFactors(0.25, SEED);
    Arrays.setAll(expected, draw::factor);
    fixture.check("factors", factors, expected);
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
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void dropsWhatTheFactorsSay(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    double[] x = fixture.normal(LENGTH);
    INDArray y = fixture.garbage(LENGTH);
    elements.drop(Elementwise.TANH, 0.25, SEED, fixture.array(x, LENGTH), y);
    DropoutFactors factors = new DropoutFactors(0.25, SEED);
    double[] expected = new double[LENGTH];
    Arrays.setAll(expected, i -> Math.tanh(x[i] * factors.factor(i)));
    fixture.check("dropped", y, expected);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.kernel.api.KernelsUnderTest#all")
  void reductions(String name, DataType type, double tolerance) {
    ElementKernels elements = KernelSelection.kernels(name, type).elements();
    KernelFixture fixture = new KernelFixture(type, tolerance * 10);
    double[] x = fixture.normal(LENGTH);
    INDArray array = fixture.array(x, LENGTH);
    fixture.check("sum", elements.sum(array), Arrays.stream(x).sum());
    double squares = Arrays.stream(x).map(v -> v * v).sum();
    fixture.check("norm", elements.norm(array), Math.sqrt(squares));
  }
}
