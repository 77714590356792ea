package org.distill4j.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.distill4j.runtime.kernel.array.HostArrays;
import org.distill4j.runtime.layer.Layer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compares the gradients of a layer or loss with central differences in double precision, and
 * checks the contract of {@link Layer}: inputs and output gradients stay unchanged, parameter
 * gradients accumulate, a second forward pass gives the same value.
 *
 * <pre>{@code
 * GradientCheck.of(new HighwayLayer(3, -2)).input(2, 3).verify();
 * GradientCheck.of(new MyLoss()).constant(teacher).input(student).verify();
 * }</pre>
 *
 * <p>Parameters are drawn from a standard normal distribution, regardless of their initialisation.
 */
public final class GradientCheck {

  private static final double STEP = 1e-5;

  /** Relative to the gradient's magnitude, or absolute where that is below 1. */
  private static final double TOLERANCE = 1e-6;

  private record Input(INDArray array, INDArray mask, boolean checked) {}

  private final Layer layer;
  private final List<Input> inputs = new ArrayList<>();
  private final Random random = new Random(7);
  private boolean training;
  private double epoch;

  private GradientCheck(Layer layer) {
    this.layer = layer;
  }

  /** Returns a check of a layer without inputs. */
  public static GradientCheck of(Layer layer) {
    return new GradientCheck(layer);
  }

  /** Adds an input of standard normal values. */
  public GradientCheck input(long... shape) {
    return input(normal(shape), null);
  }

  /**
   * Adds an input [batch, steps, features] of standard normal values with a mask [batch, steps].
   */
  public GradientCheck masked(double[][] mask, long features) {
    INDArray array = normal(mask.length, mask[0].length, features);
    return input(array, Nd4j.createFromArray(mask));
  }

  /** Adds an input. */
  public GradientCheck input(INDArray array, INDArray mask) {
    inputs.add(new Input(array, mask, true));
    return this;
  }

  /** Adds an input without a gradient: labels, teacher signals, word indices. */
  public GradientCheck constant(INDArray array) {
    inputs.add(new Input(array, null, false));
    return this;
  }

  /** Runs the layer in training mode. */
  public GradientCheck training() {
    training = true;
    return this;
  }

  /** Sets the number of completed epochs. */
  public GradientCheck epoch(double value) {
    epoch = value;
    return this;
  }

  private INDArray normal(long... shape) {
    double[] values = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    Arrays.setAll(values, i -> random.nextGaussian());
    return Nd4j.createFromArray(values).reshape('c', shape);
  }

  /**
   * Runs all checks.
   *
   * @throws AssertionError if a gradient differs from its central difference, or the layer breaks
   *     its contract; the message names the layer and the array
   */
  public void verify() {
    LayerRun run = new LayerRun(layer, training).epoch(epoch);
    inputs.forEach(input -> run.input(input.array(), input.mask(), input.checked()));
    for (String name : run.parameterNames()) {
      run.set(name, normal(run.parameter(name).shape()));
    }
    List<INDArray> before = inputs.stream().map(input -> input.array().dup()).toList();
    INDArray first = run.forward().dup();
    INDArray outputGradient = normal(first.shape());
    run.backward(outputGradient.dup());
    checkPromises(run, first, outputGradient, before);
    checkDifferences(run, outputGradient);
  }

  private void checkDifferences(LayerRun run, INDArray outputGradient) {
    for (String name : run.parameterNames()) {
      check(run, outputGradient, name, run.parameter(name), run.gradient(name).dup());
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).checked()) {
        check(run, outputGradient, "input " + i, run.input(i), run.inputGradient(i).dup());
      }
    }
  }

  private void check(
      LayerRun run, INDArray outputGradient, String what, INDArray values, INDArray gradient) {
    String name = "%s: gradient of %s".formatted(layer, what);
    double[] weights = HostArrays.doubles(outputGradient);
    double[] actual = HostArrays.doubles(gradient);
    // Arrays of a run lie in a buffer of their own, in row-major order.
    DataBuffer memory = values.data();
    for (int i = 0; i < actual.length; i++) {
      double value = memory.getDouble(i);
      memory.put(i, value + STEP);
      double above = total(run, weights);
      memory.put(i, value - STEP);
      double below = total(run, weights);
      memory.put(i, value);
      double expected = (above - below) / (2 * STEP);
      Expect.near(
          name + "[" + i + "]", actual[i], expected, TOLERANCE * Math.max(1, Math.abs(expected)));
    }
  }

  private static double total(LayerRun run, double[] weights) {
    double[] output = HostArrays.doubles(run.forward());
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i] * output[i];
    }
    return total;
  }

  /** Checks that gradients accumulate and inputs are not modified. */
  private void checkPromises(
      LayerRun run, INDArray output, INDArray outputGradient, List<INDArray> before) {
    List<INDArray> once = run.parameterNames().stream().map(n -> run.gradient(n).dup()).toList();
    INDArray given = outputGradient.dup();
    Expect.equal(layer + ": value of a second forward", run.forward(), output);
    run.backward(given);
    Expect.equal(layer + ": output gradient", given, outputGradient);
    for (int i = 0; i < inputs.size(); i++) {
      Expect.equal(layer + ": input " + i, run.input(i), typed(before.get(i)));
    }
    LayerRun other = new LayerRun(layer, training).epoch(epoch);
    inputs.forEach(input -> other.input(input.array(), input.mask(), false));
    run.parameterNames().forEach(name -> other.set(name, run.parameter(name)));
    other.forward();
    other.backward(given);
    for (int i = 0; i < once.size(); i++) {
      String name = run.parameterNames().get(i);
      INDArray gradient = run.gradient(name);
      Expect.that(
          "%s: sum of two gradients of %s".formatted(layer, name),
          gradient.equalsWithEps(once.get(i).mul(2), 1e-9));
      Expect.equal(
          "%s: gradient of %s without those of inputs".formatted(layer, name),
          other.gradient(name),
          once.get(i));
      gradient.assign(once.get(i));
    }
  }

  private static INDArray typed(INDArray array) {
    return array.dataType().isFPType() ? array.castTo(DataType.DOUBLE) : array;
  }
}
