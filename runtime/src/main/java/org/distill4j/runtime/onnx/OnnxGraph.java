package org.distill4j.runtime.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import onnx.Onnx.NodeProto;

/**
 * An ONNX graph under construction, opset 17. Equal operations on equal values are added once, and
 * what no output needs is not written.
 */
public final class OnnxGraph {

  /** The version of the operator set. */
  public static final int OPSET = 17;

  private final List<NodeProto> nodes = new ArrayList<>();
  private final Map<String, Initialiser> initialisers = new LinkedHashMap<>();
  private final List<Tensor> inputs = new ArrayList<>();
  private final List<Tensor> outputs = new ArrayList<>();
  private final Map<NodeProto, List<Tensor>> known = new LinkedHashMap<>();
  private final Map<String, Tensor> constants = new LinkedHashMap<>();
  private final Map<String, Long> limits = new LinkedHashMap<>();
  private String scope = "";

  /** Sets the prefix of the names of the values that are added next. */
  public void scope(String prefix) {
    scope = prefix;
  }

  /**
   * Adds an input, whose type is determined by the first layer that reads it.
   *
   * @param name its name
   * @param axes the length of each axis, or a negative number for one that varies
   * @param names the name of each axis, used for those that vary
   * @param mask its mask, or null
   */
  public Tensor input(String name, long[] axes, List<String> names, Tensor mask) {
    Tensor input = new Tensor(this, name, null, axes.clone(), names).withMask(mask);
    inputs.add(input);
    return input;
  }

  /**
   * Adds an input of INT64 that is left out if no output depends on it.
   *
   * @param name its name
   * @param axes the length of each axis, or a negative number for one that varies
   * @param names the name of each axis
   */
  public Tensor mask(String name, long[] axes, List<String> names) {
    Tensor mask = new Tensor(this, name, TensorType.INT64, axes.clone(), names).asMask();
    inputs.add(mask);
    return mask;
  }

  /** Notes that the elements of a value are below a number. */
  void limit(Tensor indices, long limit) {
    limits.merge(indices.name(), limit, Math::min);
  }

  /** Returns the number that the elements of an input must be below, if it has indices of rows. */
  public OptionalLong limit(String input) {
    Long limit = limits.get(input);
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  /** Makes a value an output of the graph with its own name. */
  public void output(String name, Tensor value, List<String> axes) {
    NodeProto node =
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName("output/" + name)
            .addInput(value.name())
            .addOutput(name)
            .build();
    nodes.add(node);
    outputs.add(new Tensor(this, name, value.type(), value.shape(), axes));
  }

  /**
   * Adds an operation with one result.
   *
   * @param operation the name of the ONNX operator
   * @param type the type of the result
   * @param shape the shape of the result, with negative numbers for unknown lengths
   * @param attributes the attributes
   * @param inputs the inputs; null for an optional one that is left out
   */
  public Tensor node(
      String operation, TensorType type, long[] shape, Attributes attributes, Tensor... inputs) {
    return nodes(operation, attributes, List.of(new Result(type, shape)), inputs).get(0);
  }

  /**
   * A result of an operation.
   *
   * @param type the type of its elements
   * @param shape its shape, with negative numbers for unknown lengths
   */
  public record Result(TensorType type, long... shape) {}

  /**
   * Adds an operation with several results.
   *
   * @param operation the name of the ONNX operator
   * @param attributes the attributes
   * @param results the results
   * @param inputs the inputs; null for an optional one that is left out
   */
  public List<Tensor> nodes(
      String operation, Attributes attributes, List<Result> results, Tensor... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operation);
    for (Tensor input : inputs) {
      node.addInput(input == null ? "" : input.name());
    }
    node.addAllAttribute(attributes.list());
    return known.computeIfAbsent(node.build(), same -> added(node, results));
  }

  private List<Tensor> added(NodeProto.Builder node, List<Result> results) {
    String name = "%s/%s_%s".formatted(scope, node.getOpType(), nodes.size());
    List<Tensor> values = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      String output = results.size() == 1 ? name : name + "_" + i;
      values.add(
          new Tensor(this, output, results.get(i).type(), results.get(i).shape(), List.of()));
      node.addOutput(output);
    }
    nodes.add(node.setName(name).build());
    return List.copyOf(values);
  }

  /** Returns a number. */
  public Tensor number(double value) {
    return constant(
        "number " + (float) value,
        name -> Initialiser.floats(name, new float[] {(float) value}, new long[0], false));
  }

  /** Returns a whole number. */
  public Tensor integer(long value) {
    return constant(
        "integer " + value, name -> Initialiser.longs(name, new long[] {value}, new long[0]));
  }

  /** Returns a list of whole numbers, such as a shape. */
  public Tensor integers(long... values) {
    return constant(
        "integers " + Arrays.toString(values),
        name -> Initialiser.longs(name, values, new long[] {values.length}));
  }

  /** Returns a row of numbers of type DOUBLE. */
  public Tensor doubles(double... values) {
    return constant(
        "doubles " + Arrays.toString(values),
        name -> Initialiser.doubles(name, values, new long[] {values.length}));
  }

  /** Returns an array of ones. */
  public Tensor ones(long... shape) {
    return filled("ones", 1, shape);
  }

  /** Returns an array of zeros. */
  public Tensor zeros(long... shape) {
    return filled("zeros", 0, shape);
  }

  private Tensor filled(String key, float value, long... shape) {
    float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    Arrays.fill(values, value);
    return constant(
        key + " " + Arrays.toString(shape), name -> Initialiser.floats(name, values, shape, false));
  }

  /** Creates the array of a constant. */
  @FunctionalInterface
  private interface Content {

    Initialiser of(String name);
  }

  private Tensor constant(String key, Content content) {
    return constants.computeIfAbsent(key, added -> add(content.of("constant/" + constants.size())));
  }

  /**
   * Returns weights; those of a name that exists already are the same.
   *
   * @param name the name, unique in the graph
   * @param values the values in row-major order
   * @param shape the shape
   */
  public Tensor weights(String name, float[] values, long... shape) {
    return constants.computeIfAbsent(
        "weights " + name, key -> add(Initialiser.floats(name, values, shape, true)));
  }

  private Tensor add(Initialiser initialiser) {
    initialisers.put(initialiser.name(), initialiser);
    return new Tensor(this, initialiser.name(), initialiser.type(), initialiser.shape(), List.of());
  }

  List<NodeProto> nodes() {
    return nodes;
  }

  Map<String, Initialiser> initialisers() {
    return initialisers;
  }

  List<Tensor> inputs() {
    return inputs;
  }

  List<Tensor> outputs() {
    return outputs;
  }
}
