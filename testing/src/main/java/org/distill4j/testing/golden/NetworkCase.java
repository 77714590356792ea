package org.distill4j.testing.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.testing.network.NetworkRun;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A case that is a whole network: its inputs, weights and nodes by their names in the file.
 *
 * <pre>{@code
 * new NetworkCase(one)
 *     .input("video", "appearance")
 *     .linear("answer", "answer")
 *     .node("logits", "answer")
 *     .check(network);
 * }</pre>
 *
 * <p>Linear maps are [out, in] in the files and [in, out] here.
 */
public final class NetworkCase {

  /** Rows of a weight of the file as a part of a parameter, to which a number is added. */
  private record Link(
      Rows rows, String node, String parameter, UnaryOperator<INDArray> part, double shift) {}

  /**
   * Rows of a weight.
   *
   * @param from the first row
   * @param to the end of the rows, exclusive; {@link #ALL} for all rows
   */
  private record Rows(long from, long to) {

    static final Rows ALL = new Rows(0, -1);

    INDArray of(INDArray weight) {
      return to < 0 ? weight : weight.get(NDArrayIndex.interval(from, to));
    }
  }

  private final GoldenCase one;
  private final JsonNode weights;
  private final Map<String, Value> inputs = new LinkedHashMap<>();
  private final Map<String, String> inputNames = new LinkedHashMap<>();
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final Map<String, UnaryOperator<Layer>> changes = new LinkedHashMap<>();
  private final Map<String, List<Link>> links = new LinkedHashMap<>();
  private final Map<String, Link> states = new LinkedHashMap<>();

  /** Creates a comparison without inputs and weights. */
  public NetworkCase(GoldenCase one) {
    this.one = one;
    this.weights = one.input("weights");
  }

  /** Returns [batch, steps] with as many ones as each example has steps. */
  public static INDArray mask(INDArray lengths, long steps) {
    INDArray mask = Nd4j.zeros(DataType.DOUBLE, lengths.length(), steps);
    for (int i = 0; i < lengths.length(); i++) {
      for (int step = 0; step < lengths.getInt(i); step++) {
        mask.putScalar(i, step, 1);
      }
    }
    return mask;
  }

  /** Feeds an input, whose gradient is compared if the file has one. */
  public NetworkCase input(String file, String input, INDArray mask) {
    inputs.put(input, new Value(one.tensor(file), mask));
    inputNames.put(file, input);
    return this;
  }

  /** Feeds an input without a mask. */
  public NetworkCase input(String file, String input) {
    return input(file, input, null);
  }

  /** Feeds word indices. */
  public NetworkCase tokens(String file, String input, INDArray mask) {
    inputs.put(input, new Value(one.tensor(file).castTo(DataType.INT32), mask));
    return this;
  }

  /** Reads a node by the name of its expected value. */
  public NetworkCase node(String file, String node) {
    nodes.put(file, node);
    return this;
  }

  /** Returns true if the file has a weight. */
  public boolean has(String file) {
    return weights.has(file);
  }

  /** Returns a weight of the file. */
  public INDArray weight(String file) {
    return GoldenCase.tensor(weights.get(file));
  }

  /** Sets a parameter, and compares its gradient. */
  public NetworkCase plain(String file, String node, String parameter) {
    return part(file, node, parameter, UnaryOperator.identity());
  }

  /**
   * Sets a part of a parameter, and compares its gradient.
   *
   * @param part returns a view of the parameter with as many elements as the file has, in its order
   */
  public NetworkCase part(
      String file, String node, String parameter, UnaryOperator<INDArray> part) {
    return link(file, new Link(Rows.ALL, node, parameter, part, 0));
  }

  /**
   * Sets a part of a parameter to rows of a weight and a number, and compares its gradient.
   *
   * @param from the first row
   * @param to the end of the rows, exclusive
   * @param shift the number that is added
   */
  public NetworkCase rows(
      String file,
      long from,
      long to,
      String node,
      String parameter,
      UnaryOperator<INDArray> part,
      double shift) {
    return link(file, new Link(new Rows(from, to), node, parameter, part, shift));
  }

  /** Sets a parameter of several nodes to consecutive rows, and compares their gradients. */
  public NetworkCase rows(String file, String parameter, List<String> owners) {
    for (int i = 0; i < owners.size(); i++) {
      rows(file, i, i + 1L, owners.get(i), parameter, UnaryOperator.identity(), 0);
    }
    return this;
  }

  private NetworkCase link(String file, Link link) {
    links.computeIfAbsent(file, it -> new ArrayList<>()).add(link);
    return this;
  }

  /** Sets a linear map, with its bias if the file has one. */
  public NetworkCase linear(String file, String node) {
    return linear(file, node, "");
  }

  /**
   * Sets a linear map inside a node, with its bias if the file has one.
   *
   * @param prefix the prefix of its parameters
   */
  public NetworkCase linear(String file, String node, String prefix) {
    part(file + ".W", node, prefix + "W", INDArray::transpose);
    return has(file + ".b") ? plain(file + ".b", node, prefix + "b") : this;
  }

  /** Sets gamma and beta of a norm. */
  public NetworkCase norm(String file, String node) {
    return plain(file + ".gamma", node, "gamma").plain(file + ".beta", node, "beta");
  }

  /**
   * Sets one layer and direction of a recurrent layer.
   *
   * @param part the prefix of its parameters: {@code "forward0"}
   */
  public NetworkCase recurrent(String file, String node, String part) {
    return part(file + ".Wi", node, part + "W", INDArray::transpose)
        .part(file + ".Wh", node, part + "R", INDArray::transpose)
        .plain(file + ".bi", node, part + "InputBias")
        .plain(file + ".bh", node, part + "StateBias");
  }

  /** Sets an array of state to an input of the file. */
  public NetworkCase state(String file, String node, String name) {
    states.put(file, new Link(Rows.ALL, node, name, UnaryOperator.identity(), 0));
    return this;
  }

  /** Changes the layer of a node. */
  public NetworkCase change(String node, UnaryOperator<Layer> change) {
    changes.put(node, change);
    return this;
  }

  /** Compares all nodes, their sum with the cotangents, and all gradients. */
  public void check(NetworkGraph network) {
    JsonNode given = one.input("cotangent");
    Map<String, INDArray> cotangents = new LinkedHashMap<>();
    nodes.forEach(
        (file, node) -> {
          if (given.has(file)) {
            cotangents.put(node, GoldenCase.tensor(given.get(file)));
          }
        });
    NetworkRun run = run(network, cotangents);
    one.check("scalar", run.sum());
    run.backward();
    gradients(run).forEach(one::checkGradient);
    checkInputGradients(run);
  }

  /**
   * Runs a network forward with the inputs and weights of the case, and compares all nodes.
   *
   * @param cotangents the gradients of some nodes
   */
  public NetworkRun run(NetworkGraph network, Map<String, INDArray> cotangents) {
    NetworkRun run =
        new NetworkRun(network, inputs, cotangents, List.copyOf(nodes.values()), changes);
    links.forEach(
        (file, all) ->
            all.forEach(
                link -> assign(link, run.parameter(link.node, link.parameter), weight(file))));
    states.forEach(
        (file, link) -> assign(link, run.state(link.node, link.parameter), one.tensor(file)));
    run.forward();
    nodes.forEach((file, node) -> one.check(file, shaped(run.value(node), "/expected/" + file)));
    return run;
  }

  private static void assign(Link link, INDArray target, INDArray values) {
    INDArray part = link.part.apply(target);
    part.assign(link.rows.of(values).dup('c').reshape('c', part.shape()).add(link.shift));
  }

  /** Returns the gradients of the weights of the file after a backward pass. */
  public Map<String, INDArray> gradients(NetworkRun run) {
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    links.forEach(
        (file, all) -> {
          INDArray gradient = weight(file);
          for (Link link : all) {
            INDArray part = link.part.apply(run.gradient(link.node, link.parameter));
            INDArray target = link.rows.of(gradient);
            target.assign(part.dup('c').reshape('c', target.shape()));
          }
          gradients.put(file, gradient);
        });
    return gradients;
  }

  /** Compares the gradients of the inputs that the file has, after a backward pass. */
  public void checkInputGradients(NetworkRun run) {
    inputNames.forEach(
        (file, input) -> {
          if (one.json().path("grad").has(file)) {
            one.checkGradient(file, run.inputGradient(input));
          }
        });
  }

  private INDArray shaped(INDArray array, String pointer) {
    JsonNode shape = one.json().at(pointer + "/shape");
    long[] expected = new long[shape.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = shape.get(i).asLong();
    }
    return array.dup('c').reshape('c', expected);
  }
}
