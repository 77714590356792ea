package org.distill4j.runtime.teacher.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The activations of a network of DL4J by the names of its layers or vertices. */
interface Dl4jActivations {

  /** Returns the names of all activations. */
  Set<String> names();

  /** Returns the type of the network's parameters. */
  DataType type();

  /** Takes the order in which inputs are given; returns a problem if they are not its own. */
  Optional<String> order(List<String> inputs);

  /**
   * Runs the network in inference mode.
   *
   * @param inputs the inputs in the order that was given, in the layout of DL4J
   * @param masks the mask of each input [batch, steps], or null
   */
  Map<String, INDArray> run(List<INDArray> inputs, List<INDArray> masks);

  /** The activations of a graph. */
  final class OfGraph implements Dl4jActivations {

    private final ComputationGraph graph;
    private final List<Integer> places = new ArrayList<>();

    OfGraph(ComputationGraph graph) {
      this.graph = graph;
    }

    @Override
    public Set<String> names() {
      return new TreeSet<>(graph.getConfiguration().getVertices().keySet());
    }

    @Override
    public DataType type() {
      return graph.getConfiguration().getDataType();
    }

    @Override
    public Optional<String> order(List<String> inputs) {
      List<String> own = graph.getConfiguration().getNetworkInputs();
      places.clear();
      own.forEach(input -> places.add(inputs.indexOf(input)));
      return own.size() == inputs.size() && !places.contains(-1)
          ? Optional.empty()
          : Optional.of("its inputs are %s, but %s are declared".formatted(own, inputs));
    }

    @Override
    public Map<String, INDArray> run(List<INDArray> inputs, List<INDArray> masks) {
      graph.setLayerMaskArrays(places.stream().map(masks::get).toArray(INDArray[]::new), null);
      try {
        return graph.feedForward(places.stream().map(inputs::get).toArray(INDArray[]::new), false);
      } finally {
        graph.clearLayerMaskArrays();
      }
    }
  }

  /** The activations of a network of layers. */
  final class OfLayers implements Dl4jActivations {

    private final MultiLayerNetwork network;

    OfLayers(MultiLayerNetwork network) {
      this.network = network;
    }

    private String name(int layer) {
      String name = network.getLayerWiseConfigurations().getConf(layer).getLayer().getLayerName();
      return name == null ? Integer.toString(layer) : name;
    }

    @Override
    public Set<String> names() {
      Set<String> names = new TreeSet<>();
      for (int i = 0; i < network.getnLayers(); i++) {
        names.add(name(i));
      }
      return names;
    }

    @Override
    public DataType type() {
      return network.getLayerWiseConfigurations().getDataType();
    }

    @Override
    public Optional<String> order(List<String> inputs) {
      return inputs.size() == 1
          ? Optional.empty()
          : Optional.of("it has one input, but %s are declared".formatted(inputs));
    }

    @Override
    public Map<String, INDArray> run(List<INDArray> inputs, List<INDArray> masks) {
      network.setLayerMaskArrays(masks.get(0), null);
      try {
        List<INDArray> activations = network.feedForward(inputs.get(0), false);
        Map<String, INDArray> named = new LinkedHashMap<>();
        // The first is the input.
        for (int i = 0; i < network.getnLayers(); i++) {
          named.put(name(i), activations.get(i + 1));
        }
        return named;
      } finally {
        network.clearLayerMaskArrays();
      }
    }
  }
}
