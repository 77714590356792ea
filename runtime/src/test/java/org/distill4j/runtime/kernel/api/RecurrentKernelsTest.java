package org.distill4j.runtime.kernel.api;

import java.util.Arrays;
import java.util.stream.Stream;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RecurrentKernelsTest {

  static Stream<Arguments> all() {
    return KernelsUnderTest.all()
        .flatMap(
            arguments ->
                Stream.of(1, 3, 8)
                    .map(
                        units ->
                            Arguments.of(
                                arguments.get()[0],
                                arguments.get()[1],
                                arguments.get()[2],
                                units)));
  }

  /** The equations, one sequence after the other. */
  @ParameterizedTest
  @MethodSource("all")
  void lstm(String name, DataType type, double tolerance, int units) {
    RecurrentKernels recurrent = KernelSelection.kernels(name, type).recurrent();
    KernelFixture fixture = new KernelFixture(type, tolerance);
    int[] active = {5, 5, 3, 1};
    int rows = Arrays.stream(active).sum();
    double[] gates = fixture.normal(rows * 4 * units);
    double[] weights = fixture.normal(units * 4 * units);
    INDArray cells = fixture.garbage(rows, units);
    INDArray states = fixture.garbage(rows, units);
    INDArray previous = fixture.garbage(rows, units);
    INDArray gateArray = fixture.array(gates, rows, 4L * units);
    INDArray weightArray = fixture.array(weights, units, 4L * units);
    recurrent.lstm(
        new LstmArrays(
            SequenceSteps.packed(active), gateArray, weightArray, cells, states, previous));

    double[] c = new double[rows * units];
    double[] h = new double[rows * units];
    double[] before = new double[rows * units];
    for (int step = 0, begin = 0, last = 0; step < active.length; step++) {
      for (int row = begin; row < begin + active[step]; row++) {
        int old = step == 0 ? -1 : last + row - begin;
        step(gates, weights, c, h, before, row, old, units);
      }
      last = begin;
      begin += active[step];
    }
    fixture.check("gates", gateArray, gates);
    fixture.check("cells", cells, c);
    fixture.check("states", states, h);
    fixture.check("previous", previous, before);
  }

  private static void step(
      double[] z,
      double[] w,
      double[] c,
      double[] h,
      double[] before,
      int row,
      int old,
      int units) {
    for (int j = 0; j < 4 * units; j++) {
      double sum = z[row * 4 * units + j];
      for (int i = 0; i < units && old >= 0; i++) {
        sum += h[old * units + i] * w[i * 4 * units + j];
      }
      boolean candidate = j / units == 2;
      z[row * 4 * units + j] = candidate ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
    }
    for (int j = 0; j < units; j++) {
      int gate = row * 4 * units + j;
      double oldCell = old < 0 ? 0 : c[old * units + j];
      before[row * units + j] = old < 0 ? 0 : h[old * units + j];
      c[row * units + j] = z[gate + units] * oldCell + z[gate] * z[gate + 2 * units];
      h[row * units + j] = z[gate + 3 * units] * Math.tanh(c[row * units + j]);
    }
  }

  /** Against plain ND4J in double, whose gradient the gradient check of the layer proves. */
  @ParameterizedTest
  @MethodSource("all")
  void lstmGradient(String name, DataType type, double tolerance, int units) {
    int[] active = {6, 4, 4, 2, 1};
    int rows = Arrays.stream(active).sum();
    double[][] values = new double[3][];
    KernelFixture draw = new KernelFixture(DataType.DOUBLE, tolerance);
    values[0] = draw.normal(rows * 4 * units);
    values[1] = draw.normal(units * 4 * units);
    values[2] = draw.normal(rows * units);
    double[][] expected = gradients("nd4j", DataType.DOUBLE, active, units, values);
    double[][] actual = gradients(name, type, active, units, values);
    KernelFixture fixture = new KernelFixture(type, tolerance);
    for (int i = 0; i < expected.length; i++) {
      fixture.check("gradient " + i, draw.array(actual[i], actual[i].length), expected[i]);
    }
  }

  private static double[][] gradients(
      String name, DataType type, int[] active, int units, double[][] values) {
    int rows = Arrays.stream(active).sum();
    KernelFixture fixture = new KernelFixture(type, 0);
    RecurrentKernels recurrent = KernelSelection.kernels(name, type).recurrent();
    LstmArrays arrays =
        new LstmArrays(
            SequenceSteps.packed(active),
            fixture.array(values[0], rows, 4L * units),
            fixture.array(values[1], units, 4L * units),
            fixture.garbage(rows, units),
            fixture.garbage(rows, units),
            fixture.garbage(rows, units));
    recurrent.lstm(arrays);
    INDArray states = fixture.array(values[2], rows, units);
    INDArray gates = fixture.garbage(rows, 4L * units);
    recurrent.lstmGradient(arrays, states, gates);
    return new double[][] {HostArrays.doubles(states), HostArrays.doubles(gates)};
  }
}
