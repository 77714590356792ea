package org.distill4j.runtime.teacher.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.Signal;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of this language as a body: alone, or on top of another body, whose signals are its
 * inputs of the same names.
 *
 * <pre>{@code
 * TeacherBody sentences =
 *     NetworkBody.of(pooling).on(encoder, OnnxBody.of(Path.of("encoder.onnx")));
 * }</pre>
 *
 * <p>A signal is the node of the network that it names. The network runs in inference mode.
 */
public final class NetworkBody implements TeacherBody {

  private final ComputationGraph network;
  private final Optional<Below> below;

  /** The body that gives inputs of the network. */
  private record Below(ExternalGraph declared, TeacherBody body) {}

  private NetworkBody(ComputationGraph network, Optional<Below> below) {
    this.network = network;
    this.below = below;
  }

  /** Returns a network, whose inputs come from the examples, as a body. */
  public static NetworkBody of(ComputationGraph network) {
    return new NetworkBody(network, Optional.empty());
  }

  /**
   * Returns the network on top of another body.
   *
   * @param declared the teacher below, whose signals have the names of inputs of the network
   * @param body its body
   */
  public NetworkBody on(ExternalGraph declared, TeacherBody body) {
    return new NetworkBody(network, Optional.of(new Below(declared, body)));
  }

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    Set<String> nodes = network.getConfiguration().getVertices().keySet();
    for (BodyValue signal : wanted) {
      if (!nodes.contains(signal.inBody())) {
        throw new BodyException(
            "The network of " + declared.name(),
            "it has no node '%s', which '%s' names, but %s"
                .formatted(signal.inBody(), signal.name(), nodes),
            "name one of them with @InBody");
      }
    }
    return new Reader(wanted, examples);
  }

  /** Returns a digest of the nodes and parameters of the network, and of the body below. */
  @Override
  public String fingerprint() {
    ContentDigest digest = new ContentDigest().add(network.getConfiguration().toJson());
    if (network.params() != null) {
      digest.add(network.params().dup('c').data().asFloat());
    }
    below.ifPresent(it -> digest.add(it.declared().name()).add(it.body().fingerprint()));
    return digest.hex();
  }

  private final class Reader implements BodyReader {

    private final List<BodyValue> wanted;
    private final GraphRunner runner;
    private final Optional<BodySignals> lower;
    private final List<String> fromBelow;

    Reader(List<BodyValue> wanted, Examples examples) {
      this.wanted = List.copyOf(wanted);
      this.runner =
          new GraphRunner(network, wanted.stream().map(BodyValue::inBody).distinct().toList())
              .forwardOnly();
      this.fromBelow =
          below
              .map(
                  it -> runner.inputs().stream().filter(it.declared().outputs()::contains).toList())
              .orElse(List.of());
      this.lower =
          below.map(
              it ->
                  new BodySignals(
                      it.declared(),
                      it.body(),
                      fromBelow.stream().map(Signal::of).toList(),
                      examples));
    }

    @Override
    public List<String> inputs() {
      Set<String> inputs = new LinkedHashSet<>(runner.inputs());
      fromBelow.forEach(inputs::remove);
      lower.ifPresent(it -> inputs.addAll(it.inputs()));
      return List.copyOf(inputs);
    }

    @Override
    public List<INDArray> read(Batch batch) {
      Map<String, Value> values = new LinkedHashMap<>(batch.values());
      lower.ifPresent(
          it -> it.read(batch).forEach((signal, value) -> values.put(signal.node(), value)));
      runner.forward(values, false, 0);
      List<INDArray> read = new ArrayList<>();
      wanted.forEach(signal -> read.add(runner.value(signal.inBody()).array()));
      return read;
    }

    @Override
    public void close() {
      lower.ifPresent(BodySignals::close);
    }
  }
}
