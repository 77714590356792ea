package org.distill4j.runtime.layer.tape;

import org.distill4j.runtime.kernel.api.Elementwise;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Require;

/**
 * An array on a {@link Tape}: an input, a parameter, or the result of an operation. Each method
 * computes a new variable and changes none. Axes count from 0, negative ones from the end.
 *
 * <p>In {@link #plus}, {@link #minus}, {@link #times} and {@link #over}, one operand may be
 * smaller: a <em>row</em> has the shape of the last axes of the other, such as [features] beside
 * [batch, steps, features]; a <em>column</em> has a last axis of 1, such as [batch, steps, 1].
 * {@link #repeat} copies along any other axis.
 *
 * <p>A method throws {@code IllegalArgumentException} for variables whose shapes do not fit; the
 * message names the layer and the shapes.
 */
public abstract class Variable {

  Variable() {}

  /** Returns the result of an operation on this variable and others. */
  abstract Variable apply(Op op, Variable... others);

  /** Returns the lengths of the axes; in an export, negative where they are not known. */
  abstract long[] shape();

  /** Returns true in training. */
  abstract boolean training();

  /** Returns the number of axes. */
  public final int rank() {
    return shape().length;
  }

  /**
   * Returns the length of an axis. In an export, that of the batch and of steps is not known.
   *
   * @throws org.distill4j.runtime.onnx.NotExportableException if it is not known
   */
  public long size(int axis) {
    return Axis.of(shape(), axis).length();
  }

  private Variable with(Op op, Variable optional) {
    return optional == null ? apply(op) : apply(op, optional);
  }

  /** Returns x + y. */
  public final Variable plus(Variable y) {
    return Fit.isSmaller(shape(), y.shape()) ? y.apply(new Sum(1), this) : apply(new Sum(1), y);
  }

  /** Returns x + number. */
  public final Variable plus(double number) {
    return apply(new Scale(1, number));
  }

  /** Returns x - y. */
  public final Variable minus(Variable y) {
    return Fit.isSmaller(shape(), y.shape()) ? y.times(-1).plus(this) : apply(new Sum(-1), y);
  }

  /** Returns x y, element by element. */
  public final Variable times(Variable y) {
    return Fit.isSmaller(shape(), y.shape()) ? y.apply(new Times(), this) : apply(new Times(), y);
  }

  /**
   * Returns x / y, element by element; 0 with gradient 0 where y is near 0, see {@link
   * Elementwise#RECIPROCAL}.
   */
  public final Variable over(Variable y) {
    return times(y.reciprocal());
  }

  /** Returns 1 / x; see {@link Elementwise#RECIPROCAL}. */
  public final Variable reciprocal() {
    return apply(new Apply(Elementwise.RECIPROCAL, FunctionExports::reciprocal));
  }

  /** Returns sign(x) sqrt(|x|), the square root of x from 0 on, with gradient 0 at 0. */
  public final Variable sqrt() {
    return apply(new Apply(Elementwise.SIGNED_ROOT, FunctionExports::signedRoot));
  }

  /** Returns number x. */
  public final Variable times(double number) {
    return apply(new Scale(number, 0));
  }

  /**
   * Returns the matrix product x y: [.., n, k] and [k, m] to [.., n, m], or of pairs of matrices,
   * [.., n, k] and [.., k, m] to [.., n, m].
   */
  public final Variable matMul(Variable y) {
    return matMul(false, y, false);
  }

  /**
   * Returns the matrix product x' y', where ' denotes the requested transposition of the last two
   * axes.
   *
   * @param transposed true to transpose this, which then has as many axes as y
   * @param yTransposed true to transpose y
   */
  public final Variable matMul(boolean transposed, Variable y, boolean yTransposed) {
    return apply(new Product(transposed, yTransposed), y);
  }

  /**
   * Returns x w + b, by one kernel.
   *
   * @param w [inputs, units]
   * @param b [units], or null
   */
  public final Variable affine(Variable w, Variable b) {
    return affine(w, b, Activation.IDENTITY);
  }

  /** Returns activation(x w + b), by one kernel; see {@link #affine(Variable, Variable)}. */
  public final Variable affine(Variable w, Variable b, Activation activation) {
    Affine affine = new Affine(activation);
    return b == null ? apply(affine, w) : apply(affine, w, b);
  }

  /** Returns activation(x). */
  public final Variable activate(Activation activation) {
    return apply(new Apply(activation.function(), activation::export));
  }

  /** Returns max(x, 0). */
  public final Variable relu() {
    return activate(Activation.RELU);
  }

  /** Returns x Phi(x); see {@link Activation#GELU}. */
  public final Variable gelu() {
    return activate(Activation.GELU);
  }

  /** Returns tanh(x). */
  public final Variable tanh() {
    return activate(Activation.TANH);
  }

  /** Returns 1 / (1 + exp(-x)). */
  public final Variable sigmoid() {
    return activate(Activation.SIGMOID);
  }

  /** Returns exp(x); see {@link Elementwise#EXP}. */
  public final Variable exp() {
    return apply(new Apply(Elementwise.EXP, FunctionExports::exp));
  }

  /** Returns the natural logarithm of x; see {@link Elementwise#LOG}. */
  public final Variable log() {
    return apply(new Apply(Elementwise.LOG, FunctionExports::log));
  }

  /** Returns the softmax over the last axis. */
  public final Variable softmax() {
    return softmax(null);
  }

  /**
   * Returns the softmax over the elements of the last axis that count, zeros elsewhere.
   *
   * @param mask of the shape of x, or [batch, steps] for x [batch, .., steps]; null if all count.
   *     It gets no gradient
   */
  public final Variable softmax(Variable mask) {
    return with(new Softmax(), mask);
  }

  /** Returns the layer normalisation of the last axis without gamma and beta. */
  public final Variable layerNorm(double epsilon) {
    return apply(new LayerNorm(epsilon));
  }

  /**
   * Returns gamma (x - mean(x)) / sqrt(var(x) + epsilon) + beta over the last axis.
   *
   * @param gamma [features]
   * @param beta [features]
   * @param epsilon the number that is added to the variance, above 0
   */
  public final Variable layerNorm(Variable gamma, Variable beta, double epsilon) {
    return apply(new LayerNorm(epsilon), gamma, beta);
  }

  /** Returns the sum over an axis, which is removed. */
  public final Variable sum(int axis) {
    return apply(new Reduce(axis, false));
  }

  /** Returns the mean over an axis, which is removed. */
  public final Variable mean(int axis) {
    return apply(new Reduce(axis, true));
  }

  /** Returns the sum of all elements, [1]. */
  public final Variable sum() {
    return apply(new Total(false));
  }

  /** Returns the mean of all elements, [1]. */
  public final Variable mean() {
    return apply(new Total(true));
  }

  /**
   * Returns the mean of the steps that count, from [batch, steps, features] to [batch, features];
   * zero if none counts.
   *
   * @param mask [batch, steps], or null if all count
   */
  public final Variable meanOfSteps(Variable mask) {
    return with(new Reduce(1, true), mask);
  }

  /**
   * Returns the sum of w[b, t] x[b, t] over the steps t, from [batch, steps, features] to [batch,
   * features].
   *
   * @param w [batch, steps]
   */
  public final Variable weightedSum(Variable w) {
    return apply(new WeightedSum(), w);
  }

  /**
   * Returns x with zeros at the steps that do not count.
   *
   * @param mask [batch, steps] for x [batch, steps] or [batch, steps, features]; null if all count
   */
  public final Variable masked(Variable mask) {
    return mask == null ? this : times(rank() == mask.rank() ? mask : mask.column());
  }

  /** Returns this variable and others side by side along an axis. */
  public final Variable concat(int axis, Variable... others) {
    return apply(new Concat(axis), others);
  }

  /**
   * Returns a part of an axis.
   *
   * @param from the first index, from 0
   * @param to the end, exclusive
   */
  public final Variable slice(int axis, int from, int to) {
    return apply(new Slice(axis, from, to));
  }

  /**
   * Returns the elements in another shape, without a copy.
   *
   * @param shape the length of each axis; 0 for that of the same axis of this, -1 for the rest
   */
  public final Variable reshape(long... shape) {
    return apply(new Reshape(shape.clone()));
  }

  /** Returns the elements as columns: [.., n] to [.., n, 1]. */
  public final Variable column() {
    long[] shape = new long[rank() + 1];
    shape[rank()] = 1;
    return apply(new Reshape(shape));
  }

  /**
   * Returns copies along a new axis, which is as long as an axis of another variable.
   *
   * @param axis the index of the new axis, from 0 to the last of x
   */
  public final Variable repeat(int axis, Variable other, int ofOther) {
    return apply(new Repeat(axis, ofOther), other);
  }

  /**
   * Returns x with inverted dropout in training; outside of training, x itself.
   *
   * @param rate the probability of zero, at least 0 and below 1
   */
  public final Variable dropout(double rate) {
    Require.rate("rate", rate);
    return training() && rate > 0 ? apply(new Dropout(rate)) : this;
  }
}
