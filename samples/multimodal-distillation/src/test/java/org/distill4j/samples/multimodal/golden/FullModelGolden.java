package org.distill4j.samples.multimodal.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphArrays;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.testing.golden.GoldenCase;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares the full network of a case: node values, losses and gradients. */
final class FullModelGolden {

  /** The nodes by the names of their expected values. */
  private static final Map<String, String> NODES =
      Map.ofEntries(
          Map.entry("q", "sentence"),
          Map.entry("Qe", "context"),
          Map.entry("V_a_encoder", "appearanceClips"),
          Map.entry("V_m_encoder", "motionClips"),
          Map.entry("Q_att0", "reasoning.attended"),
          Map.entry("S_app0", "reasoning.appearanceRelevance"),
          Map.entry("S_mot0", "reasoning.motionRelevance"),
          Map.entry("C_app_ind0", "appearanceIndependent"),
          Map.entry("C_app_joint0", "appearanceJoint"),
          Map.entry("C_mot_ind0", "motionIndependent"),
          Map.entry("C_mot_joint0", "motionJoint"),
          Map.entry("V_a", "reasoning.appearance"),
          Map.entry("V_m", "reasoning.motion"),
          Map.entry("V_c", "fusedClips"),
          Map.entry("V_all", "video"),
          Map.entry("logits", "answer"));

  private final GoldenCase one;
  private final TrainingGraph training;
  private final ComputationGraph graph;
  private final FullModelWeights weights;
  private final int layers;

  FullModelGolden(GoldenCase one) {
    this.one = one;
    this.layers = (int) one.hyper("g");
    JsonNode arrays = one.input("weights");
    PublishedDistillers.Sizes sizes =
        new PublishedDistillers.Sizes(
            (int) one.hyper("d"),
            size(arrays, "text.embed", 1),
            size(arrays, "mot.W", 1),
            size(arrays, "text.embed", 0),
            size(arrays, "dec.W3", 0));
    Distiller distiller = PublishedDistillers.of(one, sizes);
    this.training = isStudent() ? distiller.distillation(1) : distiller.studentTraining(1);
    ComputationGraphConfiguration configuration = training.configuration();
    configuration.setDataType(DataType.DOUBLE);
    this.graph = new ComputationGraph(configuration);
    graph.init();
    this.weights = new FullModelWeights(one, new GraphArrays(graph), layers);
  }

  private static int size(JsonNode arrays, String name, int axis) {
    return arrays.get(name).get("shape").get(axis).asInt();
  }

  private boolean isStudent() {
    return one.json().path("inputs").has("teacher_fused");
  }

  void check() {
    weights.set();
    List<String> wanted = new ArrayList<>(training.lossNodes());
    NODES.values().forEach(node -> wanted.add(node(node)));
    GraphRunner runner = new GraphRunner(graph, wanted);
    runner.forward(inputs(), false, 0);
    NODES.forEach((name, node) -> checkNode(name, runner.value(node(node)).array()));
    double total = checkLosses(runner);
    one.check("total_loss", total);
    runner.backward(training.weights());
    weights.checkGradients();
  }

  /** Returns the name of a node; expected values of streams belong to the last layer. */
  private String node(String node) {
    boolean isStream = !node.contains(".") && (node.endsWith("Joint") || node.endsWith("pendent"));
    return isStream ? FullModelWeights.layer(layers - 1, layers) + "." + node : node;
  }

  private void checkNode(String name, INDArray value) {
    JsonNode shape = one.json().at("/expected/" + name + "/shape");
    long[] expected = new long[shape.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = shape.get(i).asLong();
    }
    one.check(name, value.dup('c').reshape('c', expected));
  }

  private double checkLosses(GraphRunner runner) {
    Map<String, Double> values = new LinkedHashMap<>();
    training
        .losses()
        .forEach(loss -> values.put(loss.name(), runner.value(loss.node()).array().getDouble(0)));
    one.check("cross_entropy", values.get("answers"));
    one.check("hsic", values.get("appearanceIndependence") + values.get("motionIndependence"));
    one.check("common", values.get("similarity"));
    Map<String, Double> weighted = training.weights();
    if (isStudent()) {
      double kd =
          values.get("appearance") * weighted.get("loss/appearance")
              + values.get("motion") * weighted.get("loss/motion");
      one.check("kd_total", kd);
    }
    return training.losses().stream()
        .mapToDouble(loss -> values.get(loss.name()) * weighted.get(loss.node()))
        .sum();
  }

  private Map<String, Value> inputs() {
    Map<String, Value> inputs = new LinkedHashMap<>();
    INDArray tokens = one.tensor("tokens").castTo(DataType.INT32);
    INDArray mask = Nd4j.zeros(DataType.DOUBLE, tokens.shape());
    INDArray lengths = one.tensor("lengths");
    for (int i = 0; i < lengths.length(); i++) {
      for (int step = 0; step < lengths.getInt(i); step++) {
        mask.putScalar(i, step, 1);
      }
    }
    inputs.put("question", new Value(tokens, mask));
    inputs.put("appearanceFeatures", Value.of(one.tensor("appearance")));
    inputs.put("motionFeatures", Value.of(one.tensor("motion")));
    INDArray answers = one.tensor("answers");
    int classes = size(one.input("weights"), "dec.W3", 0);
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, answers.length(), classes);
    for (int i = 0; i < answers.length(); i++) {
      labels.putScalar(i, answers.getInt(i), 1);
    }
    inputs.put("label/annotated", Value.of(labels));
    if (isStudent()) {
      inputs.put("teacher/fusedClips", Value.of(one.tensor("teacher_fused")));
    }
    return inputs;
  }
}
