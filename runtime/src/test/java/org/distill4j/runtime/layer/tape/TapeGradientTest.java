package org.distill4j.runtime.layer.tape;

import java.util.function.Function;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.testing.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient of each operation of a tape, alone and where a variable is used twice. */
final class TapeGradientTest {

  /** A full sequence, an empty one, one with a gap. */
  private static final double[][] MASK = {{1, 1, 1, 1}, {0, 0, 0, 0}, {0, 1, 0, 1}};

  private static void check(String name, Function<Variable, Variable> formula, long... shape) {
    check(Formula.of(name, tape -> formula.apply(tape.input(0))), shape);
  }

  private static void check(TapeLayer layer, long... shape) {
    GradientCheck.of(layer).input(shape).verify();
  }

  private static void checkTwo(
      String name, Function<Tape, Variable> formula, long[] first, long[] second) {
    GradientCheck.of(Formula.of(name, formula)).input(first).input(second).verify();
  }

  private static long[] shape(long... shape) {
    return shape;
  }

  private static Variable product(Tape tape, boolean left, boolean right) {
    return tape.input(0).matMul(left, tape.input(1), right);
  }

  @Test
  void productsOfMatricesAndOfPairs() {
    checkTwo("a b", tape -> product(tape, false, false), shape(2, 3), shape(3, 4));
    checkTwo("a' b", tape -> product(tape, true, false), shape(3, 2), shape(3, 4));
    checkTwo("a b'", tape -> product(tape, false, true), shape(2, 3), shape(4, 3));
    checkTwo("a' b'", tape -> product(tape, true, true), shape(3, 2), shape(4, 3));
    checkTwo("rows b", tape -> product(tape, false, false), shape(2, 2, 3), shape(3, 4));
    checkTwo("rows b'", tape -> product(tape, false, true), shape(2, 2, 3), shape(4, 3));
    checkTwo("pairs", tape -> product(tape, false, false), shape(2, 2, 3), shape(2, 3, 4));
    checkTwo("pairs a'", tape -> product(tape, true, false), shape(2, 3, 2), shape(2, 3, 4));
    checkTwo("pairs b'", tape -> product(tape, false, true), shape(2, 2, 3), shape(2, 4, 3));
    checkTwo("pairs a' b'", tape -> product(tape, true, true), shape(2, 3, 2), shape(2, 4, 3));
    checkTwo(
        "pairs of pairs", tape -> product(tape, false, true), shape(2, 2, 1, 3), shape(2, 2, 2, 3));
  }

  @Test
  void aProductWithItself() {
    check("x x'", x -> x.matMul(false, x, true), 3, 2);
    check("x' x", x -> x.matMul(true, x, false), 2, 3, 2);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void affineMapsAndActivations(Activation activation) {
    Formula affine =
        Formula.of(
                "affine",
                tape -> tape.input(0).affine(tape.parameter("w"), tape.parameter("b"), activation))
            .with("w", 3, 2)
            .with("b", 2);
    check(affine, 2, 2, 3);
    check("activation", x -> x.activate(activation), 2, 3);
    check("activation twice", x -> x.activate(activation).activate(activation), 2, 3);
  }

  @Test
  void affineMapsWithoutBiasAndOfOneMatrixTwice() {
    check(
        Formula.of("no bias", tape -> tape.input(0).affine(tape.parameter("w"), null))
            .with("w", 3, 2),
        2,
        3);
    check(
        Formula.of(
                "twice",
                tape -> {
                  Variable w = tape.parameter("w");
                  Variable b = tape.parameter("b");
                  return tape.input(0).affine(w, b).affine(w, b, Activation.TANH).plus(b);
                })
            .with("w", 3, 3)
            .with("b", 3),
        2,
        3);
  }

  @Test
  void sumsAndDifferences() {
    for (long[] other : new long[][] {{2, 4, 3}, {3}, {4, 3}, {2, 4, 1}}) {
      long[] whole = shape(2, 4, 3);
      checkTwo("x + y", tape -> tape.input(0).plus(tape.input(1)), whole, other);
      checkTwo("y + x", tape -> tape.input(1).plus(tape.input(0)), whole, other);
      checkTwo("x - y", tape -> tape.input(0).minus(tape.input(1)), whole, other);
      checkTwo("y - x", tape -> tape.input(1).minus(tape.input(0)), whole, other);
    }
    check("x + x", x -> x.plus(x), 2, 3);
    check("x - x + x", x -> x.minus(x).plus(x), 2, 3);
    check("3 x + 2", x -> x.times(3).plus(2), 2, 3);
    check("x", x -> x, 2, 3);
    check("exp", Variable::exp, 2, 3);
    check("log", x -> x.times(x).plus(1).log(), 2, 3);
  }

  @Test
  void products() {
    for (long[] other : new long[][] {{2, 4, 3}, {3}, {4, 3}, {2, 4, 1}}) {
      long[] whole = shape(2, 4, 3);
      checkTwo("x y", tape -> tape.input(0).times(tape.input(1)), whole, other);
      checkTwo("y x", tape -> tape.input(1).times(tape.input(0)), whole, other);
    }
    check("x x", x -> x.times(x), 2, 3);
    check("x x x", x -> x.times(x).times(x), 2, 3);
    check(
        Formula.of("gate", tape -> tape.input(0).times(tape.parameter("w").sigmoid())).with("w", 3),
        2,
        4,
        3);
  }

  @Test
  void quotientsAndRoots() {
    for (long[] other : new long[][] {{2, 4, 3}, {3}, {4, 3}, {2, 4, 1}}) {
      long[] whole = shape(2, 4, 3);
      checkTwo("x / y", tape -> tape.input(0).over(positive(tape.input(1))), whole, other);
      checkTwo("y / x", tape -> tape.input(1).over(positive(tape.input(0))), whole, other);
    }
    check("x / (1 + x^2)", x -> x.over(positive(x)), 2, 3);
    check("1 / -x", x -> positive(x).times(-1).reciprocal(), 2, 3);
    check("sqrt", x -> positive(x).sqrt(), 2, 3);
    check("length 1", x -> x.over(x.times(x).sum(-1).plus(1e-3).sqrt().column()), 2, 3);
  }

  /** Keeps away from 0, where quotients and roots have no derivative. */
  private static Variable positive(Variable x) {
    return x.times(x).plus(1);
  }

  @Test
  void softmaxWithAndWithoutMask() {
    check("softmax", Variable::softmax, 2, 3);
    check("softmax of rows", Variable::softmax, 2, 2, 3);
    GradientCheck.of(
            Formula.of(
                "masked attention",
                tape -> {
                  Variable x = tape.input(0);
                  return x.matMul(false, x, true).softmax(tape.mask(0)).matMul(x);
                }))
        .masked(MASK, 2)
        .verify();
    GradientCheck.of(
            Formula.of(
                "masked weights",
                tape -> {
                  Variable x = tape.input(0);
                  return x.weightedSum(x.sum(-1).softmax(tape.mask(0)));
                }))
        .masked(MASK, 2)
        .verify();
  }

  @Test
  void layerNorms() {
    check("plain", x -> x.layerNorm(1e-5), 2, 3);
    check(
        Formula.of(
                "affine",
                tape ->
                    tape.input(0).layerNorm(tape.parameter("gamma"), tape.parameter("beta"), 1e-5))
            .with("gamma", 3)
            .with("beta", 3),
        2,
        2,
        3);
  }

  @Test
  void sumsAndMeansOverAxes() {
    for (int axis = 0; axis < 3; axis++) {
      int index = axis;
      check("sum over " + axis, x -> x.sum(index), 2, 4, 3);
      check("mean over " + axis, x -> x.mean(index - 3), 2, 4, 3);
    }
    check("total", Variable::sum, 2, 3);
    check("mean", x -> x.times(x).mean(), 2, 3);
    check("sum of a vector", x -> x.sum(0), 3);
    GradientCheck.of(Formula.of("masked", tape -> tape.input(0).meanOfSteps(tape.mask(0))))
        .masked(MASK, 3)
        .verify();
    GradientCheck.of(Formula.of("masked rows", tape -> tape.input(0).masked(tape.mask(0))))
        .masked(MASK, 3)
        .verify();
    checkTwo(
        "weighted", tape -> tape.input(0).weightedSum(tape.input(1)), shape(2, 4, 3), shape(2, 4));
  }

  @Test
  void partsAndShapes() {
    for (int axis = 0; axis < 3; axis++) {
      int index = axis;
      checkTwo(
          "concat " + axis,
          tape -> tape.input(0).concat(index, tape.input(1), tape.input(0)),
          shape(2, 2, 3),
          shape(axis == 0 ? 1 : 2, axis == 1 ? 1 : 2, axis == 2 ? 1 : 3));
      check("slice " + axis, x -> x.slice(index, 1, 2), 2, 3, 4);
      check("two slices", x -> x.slice(index, 0, 1).plus(x.slice(index - 3, 1, 2)), 2, 3, 4);
    }
    check("reshaped", x -> x.reshape(0, -1).tanh(), 2, 3, 2);
    check("only reshaped", x -> x.reshape(0, -1), 2, 3, 2);
    check("column", x -> x.column().times(x.reshape(0, 0, 1)), 2, 3);
    checkTwo(
        "repeated",
        tape -> tape.input(0).repeat(1, tape.input(1), 1).times(tape.input(1)),
        shape(2, 3),
        shape(2, 4, 3));
    checkTwo(
        "repeated first", tape -> tape.input(0).repeat(0, tape.input(1), 0), shape(3), shape(2, 4));
  }

  @Test
  void dropout() {
    GradientCheck.of(Formula.of("dropout", tape -> tape.input(0).dropout(0.4).tanh().dropout(0.3)))
        .input(3, 4)
        .training()
        .verify();
    check("no dropout", x -> x.dropout(0.4).tanh(), 2, 3);
  }

  @Test
  void layers() {
    GradientCheck.of(new TapeGatedUnit(3, 2)).input(2, 2, 3).verify();
    GradientCheck.of(new TapeAttentionPooling(3, 2)).masked(MASK, 3).verify();
  }
}
