package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.Peer;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.container.NetworkDigest;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.LayerCodec;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.steps.StepBlock;
import org.junit.jupiter.api.Test;

/** The identity of a training follows everything that is stored of its networks. */
final class IdentityTest {

  private static final Examples EXAMPLES = TinyTask.examples(10, 1);
  private static final TrainingSettings SETTINGS = TrainingSettings.builder().build();
  private static final String BLOCK = "block";

  /** A change of a network, in words. */
  private record Change(String what, Consumer<ComputationGraphConfiguration> made) {}

  private static TrainingGraph peers(long seed) {
    return new PeersTest.Mutual().distillation(seed);
  }

  private static Provenance provenance(TrainingGraph training) {
    return Provenance.of(training, EXAMPLES, SETTINGS);
  }

  /** Returns a graph with a block over steps, and with a change. */
  private static TrainingGraph changed(TrainingGraph training, Change change) {
    ComputationGraphConfiguration configuration = training.configuration().clone();
    configuration.getVertices().put(BLOCK, new LayerVertex(blocks().get("as it is")));
    configuration.getVertexInputs().put(BLOCK, List.of("words"));
    change.made().accept(configuration);
    return new TrainingGraph(
        training.network(),
        configuration,
        training.losses(),
        training.stages(),
        training.movingAverage(),
        training.peer(),
        training.ownSamples());
  }

  /** Returns blocks that print alike and differ in one value each. */
  private static Map<String, Layer> blocks() {
    Map<String, Layer> blocks = new LinkedHashMap<>();
    Layer tanh = new DenseLayer(12, 6, Activation.TANH);
    blocks.put("as it is", block(tanh, "next").layer(false));
    blocks.put("activation", block(new DenseLayer(12, 6, Activation.RELU), "next").layer(false));
    blocks.put("sizes", block(new DenseLayer(12, 7, Activation.TANH), "next").layer(false));
    blocks.put("class", block(new DropoutLayer(0.5), "next").layer(false));
    blocks.put("carry", block(tanh, "again").layer(false));
    blocks.put("direction", block(tanh, "next").layer(true));
    blocks.put("results", block(tanh, "next").results("next").layer(false));
    blocks.put("owner", ofBlock(tanh, "again").carry("next", "state").layer(false));
    return blocks;
  }

  private static StepBlock block(Layer layer, String carried) {
    return ofBlock(layer, "next").carry(carried, "state");
  }

  private static StepBlock ofBlock(Layer layer, String owner) {
    StepBlock begun =
        new StepBlock()
            .each("word")
            .zero("state", 6)
            .node("both", new ConcatenationLayer(), "word", "state")
            .node("next", layer, "both");
    Layer again = new DenseLayer(12, 6, Activation.TANH);
    return (owner.equals("next")
            ? begun.sharing("next", "again", again, "both")
            : begun.node("again", again, "both"))
        .results("again");
  }

  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    blocks().forEach((what, block) -> changes.add(layer(BLOCK, what, block)));
    changes.remove(0);
    ComputationGraphConfiguration configuration = peers(1).configuration();
    configuration
        .getVertices()
        .forEach((name, vertex) -> changes.addAll(ofNode(name, (LayerVertex) vertex)));
    changes.add(new Change("outputs", it -> it.setNetworkOutputs(List.of("hidden"))));
    return changes;
  }

  private static Change layer(String node, String what, Layer layer) {
    return new Change(
        what + " of " + node, it -> it.getVertices().put(node, new LayerVertex(layer)));
  }

  private static List<Change> ofNode(String name, LayerVertex vertex) {
    List<Change> changes = new ArrayList<>();
    for (RecordComponent component : vertex.layer().getClass().getRecordComponents()) {
      Map<String, Object> values = vertex.getComponents();
      values.compute(component.getName(), (same, value) -> other(component.getType(), value));
      Layer layer = LayerCodec.layer(vertex.getLayerClass(), values);
      changes.add(layer(name, component.getName(), layer));
    }
    changes.add(
        new Change(
            "owner of " + name,
            it -> it.getVertices().put(name, new LayerVertex(vertex.layer(), "other"))));
    for (Storage storage : Storage.values()) {
      changes.add(
          new Change(
              storage + " of " + name,
              it -> it.getVertices().put(name, new LayerVertex(vertex.layer()).frozen(storage))));
    }
    changes.add(
        new Change("inputs of " + name, it -> it.getVertexInputs().put(name, List.of(BLOCK))));
    return changes;
  }

  private static Object other(Class<?> type, Object value) {
    if (value instanceof Boolean flag) {
      return !flag;
    }
    if (value instanceof Double number) {
      return number / 2;
    }
    if (value instanceof Number number) {
      return number.longValue() + 1;
    }
    return Arrays.stream(type.getEnumConstants())
        .map(it -> ((Enum<?>) it).name())
        .filter(it -> !it.equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyStoredChangeOfANodeChangesIt() {
    TrainingGraph training = peers(1);
    Change none = new Change("nothing", it -> {});
    Map<String, String> fingerprints = new LinkedHashMap<>();
    Map<String, String> digests = new LinkedHashMap<>();
    Provenance before = provenance(changed(training, none));
    fingerprints.put(before.fingerprint(), none.what());
    List<Change> changes = changes();
    for (Change change : changes) {
      TrainingGraph other = changed(training, change);
      Provenance after = provenance(other);
      String twin = fingerprints.put(after.fingerprint(), change.what());
      assertWithMessage(change.what()).that(twin).isNull();
      twin = digests.put(NetworkDigest.ofNodes(other.configuration()), change.what());
      assertWithMessage(change.what()).that(twin).isNull();
      assertWithMessage(change.what())
          .that(after.nodes().equals(before.nodes()))
          .isEqualTo(change.what().equals("outputs"));
    }
    assertThat(changes.size()).isGreaterThan(40);
    assertThat(provenance(changed(peers(1), none))).isEqualTo(before);
  }

  @Test
  void everyStoredChangeOfAPeerChangesIt() {
    TrainingGraph training = peers(1);
    Peer peer = training.peer().orElseThrow();
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (Change change : changes()) {
      TrainingGraph other =
          new TrainingGraph(
              training.network(),
              training.configuration(),
              training.losses(),
              training.stages(),
              training.movingAverage(),
              Optional.of(
                  new Peer(changed(peer.training(), change), peer.signals(), peer.ofStudent())),
              training.ownSamples());
      Provenance after = provenance(other);
      String twin = fingerprints.put(after.fingerprint(), change.what());
      assertWithMessage(change.what()).that(twin).isNull();
    }
    assertThat(provenance(training).nodes()).containsKey("peer/hidden");
  }

  /** Trials of several seeds have one declaration; their checkpoints are not mixed up. */
  @Test
  void seedsArePartOfTheIdentityAlone() {
    Provenance one = provenance(peers(1));
    Provenance other = provenance(peers(2));

    assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    Map<String, String> differing = new LinkedHashMap<>(other.identity());
    differing.entrySet().removeAll(one.identity().entrySet());
    assertThat(differing).containsExactly("seed of the network", "2", "seed of the peer", "3");
  }

  @Test
  void nodesAreTellingAndShort() {
    Map<String, GraphVertex> vertices = new LinkedHashMap<>();
    Provenance provenance =
        provenance(changed(peers(1), new Change("", it -> vertices.putAll(it.getVertices()))));

    assertThat(provenance.nodes().get("hidden"))
        .isEqualTo(vertices.get("hidden") + " of [dropped]");
    assertThat(provenance.nodes().get(BLOCK))
        .matches("StepBlockLayer\\[both, next, again] [0-9a-f]{12} of \\[words]");
  }
}
