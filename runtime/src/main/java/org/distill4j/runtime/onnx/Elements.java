package org.distill4j.runtime.onnx;

/** The elementwise operations, products and reductions of a {@link Tensor}. */
abstract sealed class Elements permits Tensor {

  final OnnxGraph graph;
  final String name;
  final long[] shape;

  Elements(OnnxGraph graph, String name, long[] shape) {
    this.graph = graph;
    this.name = name;
    this.shape = shape;
  }

  /** Returns this value. */
  abstract Tensor self();

  /** Returns the type of the elements. */
  public abstract TensorType type();

  private Tensor same(String operation) {
    return graph.node(operation, type(), shape, Attributes.NONE, self());
  }

  private Tensor binary(String operation, TensorType result, Tensor other) {
    long[] both = Sizes.broadcast(shape, other.shape);
    return graph.node(operation, result, both, Attributes.NONE, self(), other);
  }

  /** Returns tanh(x). */
  public Tensor tanh() {
    return same("Tanh");
  }

  /** Returns 1 / (1 + exp(-x)). */
  public Tensor sigmoid() {
    return same("Sigmoid");
  }

  /** Returns max(x, 0). */
  public Tensor relu() {
    return same("Relu");
  }

  /** Returns x if it is positive, otherwise exp(x) - 1. */
  public Tensor elu() {
    return same("Elu");
  }

  /** Returns the error function of x. */
  public Tensor erf() {
    return same("Erf");
  }

  /** Returns the square root. */
  public Tensor sqrt() {
    return same("Sqrt");
  }

  /** Returns the magnitude. */
  public Tensor abs() {
    return same("Abs");
  }

  /** Returns the sign, -1, 0 or 1. */
  public Tensor sign() {
    return same("Sign");
  }

  /** Returns the sine. */
  public Tensor sin() {
    return same("Sin");
  }

  /** Returns x + y. */
  public Tensor plus(Tensor other) {
    return binary("Add", type(), other);
  }

  /** Returns x + number. */
  public Tensor plus(double number) {
    return plus(scalar(number));
  }

  /** Returns x - y. */
  public Tensor minus(Tensor other) {
    return binary("Sub", type(), other);
  }

  /** Returns x y, element by element. */
  public Tensor times(Tensor other) {
    return binary("Mul", type(), other);
  }

  /** Returns number x. */
  public Tensor times(double number) {
    return number == 1 ? self() : times(scalar(number));
  }

  /** Returns x / y. */
  public Tensor over(Tensor other) {
    return binary("Div", type(), other);
  }

  /** Returns the larger of x and a number. */
  public Tensor atLeast(double number) {
    return binary("Max", type(), scalar(number));
  }

  /** Returns the smaller of x and a number. */
  public Tensor atMost(double number) {
    return binary("Min", type(), scalar(number));
  }

  /** Returns true where x > y. */
  public Tensor isAbove(Tensor other) {
    return binary("Greater", TensorType.BOOL, other);
  }

  /** Returns true where x > number. */
  public Tensor isAbove(double number) {
    return isAbove(scalar(number));
  }

  /** Returns yes where this is true, otherwise no. */
  public Tensor select(Tensor yes, Tensor no) {
    long[] all = Sizes.broadcast(shape, Sizes.broadcast(yes.shape, no.shape));
    return graph.node("Where", yes.type(), all, Attributes.NONE, self(), yes, no);
  }

  private Tensor scalar(double number) {
    return switch (type()) {
      case INT64 -> graph.integer((long) number);
      case DOUBLE -> graph.doubles(number);
      default -> graph.number(number);
    };
  }

  /** Returns the elements in another type. */
  public Tensor cast(TensorType to) {
    return type() == to
        ? self()
        : graph.node("Cast", to, shape, Attributes.of("to", to.code()), self());
  }

  /** Returns the product of matrices in the last two axes. */
  public Tensor matMul(Tensor other) {
    long[] product = Sizes.product(shape, other.shape);
    return graph.node("MatMul", type(), product, Attributes.NONE, self(), other);
  }

  private Tensor reduced(String operation, int axis) {
    long[] result = Sizes.with(shape, axis, 1);
    return graph.node(operation, type(), result, Attributes.of("axes", new long[] {axis}), self());
  }

  /** Returns the sum over an axis, which keeps the length 1. */
  public Tensor sum(int axis) {
    long[] result = Sizes.with(shape, axis, 1);
    return graph.node("ReduceSum", type(), result, Attributes.NONE, self(), graph.integers(axis));
  }

  /** Returns the mean over an axis, which keeps the length 1. */
  public Tensor mean(int axis) {
    return reduced("ReduceMean", axis);
  }

  /** Returns the maximum over an axis, which keeps the length 1. */
  public Tensor max(int axis) {
    return reduced("ReduceMax", axis);
  }

  /** Returns the softmax over an axis. */
  public Tensor softmax(int axis) {
    return graph.node("Softmax", type(), shape, Attributes.of("axis", axis), self());
  }
}
