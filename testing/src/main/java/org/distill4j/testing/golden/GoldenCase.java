package org.distill4j.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.testing.Expect;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A golden case: inputs, and comparison with expected values and gradients. */
public final class GoldenCase {

  private static final String EXPECTED = "expected";
  private static final String GRADIENT = "grad";

  private final JsonNode json;
  private final double relative;
  private final double absolute;
  private final Set<String> compared = new HashSet<>();

  /**
   * Creates a case. Weights that it names are those of the file with that name.
   *
   * @param file the file, whose tolerance applies unless the case has its own
   * @param json the case
   */
  public GoldenCase(JsonNode file, JsonNode json) {
    this.json = json;
    JsonNode weights = json.at("/inputs/weights");
    if (weights.isTextual() && json.get("inputs") instanceof ObjectNode inputs) {
      inputs.set("weights", file.path("shared_weights").path(weights.textValue()));
    }
    JsonNode tolerance = (json.has("tolerance") ? json : file).get("tolerance");
    this.relative = tolerance.get("rtol").asDouble();
    this.absolute = tolerance.get("atol").asDouble();
  }

  /** Returns the JSON of the case. */
  public JsonNode json() {
    return json;
  }

  /** Returns a scalar hyperparameter. */
  public double hyper(String name) {
    return required("hyper", name).asDouble();
  }

  /** Returns the JSON of an input. */
  public JsonNode input(String name) {
    return required("inputs", name);
  }

  /** Returns an input as an array in double. */
  public INDArray tensor(String name) {
    return tensor(input(name));
  }

  /** Converts a tensor object or a plain list to an array in double. */
  public static INDArray tensor(JsonNode tensor) {
    JsonNode numbers = tensor.isArray() ? tensor : tensor.get("data");
    double[] data = new double[numbers.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = numbers.get(i).asDouble();
    }
    if (tensor.isArray()) {
      return Nd4j.createFromArray(data);
    }
    long[] shape = new long[tensor.get("shape").size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = tensor.get("shape").get(i).asLong();
    }
    return Nd4j.createFromArray(data).reshape('c', shape);
  }

  private JsonNode required(String part, String name) {
    JsonNode value = json.path(part).path(name);
    Expect.that("The case has no %s.%s".formatted(part, name), !value.isMissingNode());
    return value;
  }

  /** Compares a scalar with the expected value of that name. */
  public void check(String name, double actual) {
    compared.add(EXPECTED + "." + name);
    check(name, actual, required(EXPECTED, name).asDouble());
  }

  /** Compares an array with the expected tensor of that name. */
  public void check(String name, INDArray actual) {
    compared.add(EXPECTED + "." + name);
    check(name, actual, tensor(required(EXPECTED, name)));
  }

  /** Compares the gradient with respect to an input or parameter. */
  public void checkGradient(String input, INDArray actual) {
    compared.add(GRADIENT + "." + input);
    check("gradient of " + input, actual, tensor(required(GRADIENT, input)));
  }

  /** Compares the derivative with respect to a scalar input. */
  public void checkGradient(String input, double actual) {
    compared.add(GRADIENT + "." + input);
    check("gradient of " + input, actual, required(GRADIENT, input).asDouble());
  }

  /** Marks all expected values as compared, for items that do it without this class. */
  public void comparedByItem() {
    compared.addAll(all());
  }

  /** Marks expected values as informative, so that they need no comparison. */
  public void informative(String... names) {
    for (String name : names) {
      compared.add(EXPECTED + "." + name);
    }
  }

  /** Fails if an expected value or gradient was not compared. */
  public void requireAllCompared() {
    Set<String> left = new TreeSet<>(all());
    left.removeAll(compared);
    Expect.equal("Expected values that nothing was compared with", left, Set.of());
  }

  private Set<String> all() {
    Set<String> names = new HashSet<>();
    for (String part : new String[] {EXPECTED, GRADIENT}) {
      json.path(part).fieldNames().forEachRemaining(name -> names.add(part + "." + name));
    }
    return names;
  }

  private void check(String what, INDArray actual, INDArray expected) {
    Expect.equal(
        "shape of " + what, Arrays.toString(actual.shape()), Arrays.toString(expected.shape()));
    INDArray got = actual.castTo(DataType.DOUBLE).dup('c').reshape('c', expected.length(), 1);
    INDArray want = expected.reshape('c', expected.length(), 1);
    for (int i = 0; i < expected.length(); i++) {
      check(what + "[" + i + "]", got.getDouble(i), want.getDouble(i));
    }
  }

  private void check(String what, double actual, double expected) {
    Expect.near(what, actual, expected, absolute + relative * Math.abs(expected));
  }
}
