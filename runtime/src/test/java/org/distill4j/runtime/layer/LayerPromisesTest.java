package org.distill4j.runtime.layer;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.kernel.selection.KernelSelection;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.testing.LayerRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Properties of every layer and loss. */
class LayerPromisesTest {

  /** Tolerance of float against double kernels, relative to the magnitude of the value or to 1. */
  private static final double AGREEMENT = 2e-5;

  @TempDir Path folder;

  /** A network of one node. */
  private static final class Single extends NetworkGraph {

    private final Sample sample;

    Single(Sample sample) {
      this.sample = sample;
    }

    @Override
    public String name() {
      return "Single";
    }

    @Override
    public List<String> inputs() {
      List<String> names = new ArrayList<>();
      sample.inputs().forEach(input -> names.add("in" + names.size()));
      return names;
    }

    @Override
    public List<String> outputs() {
      return List.of("node");
    }

    @Override
    public long parameters() {
      return sample.parameters();
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("node", new LayerVertex(sample.layer()), inputs().toArray(String[]::new));
    }

    INDArray output(ComputationGraph graph, boolean training) {
      INDArray[] masks = new INDArray[sample.inputs().size()];
      for (int i = 0; i < masks.length; i++) {
        masks[i] = LayerSamples.fullMask(sample, i);
      }
      return graph.output(training, sample.inputs().toArray(INDArray[]::new), masks)[0];
    }

    Map<String, Value> batch() {
      Map<String, Value> batch = new LinkedHashMap<>();
      for (String name : inputs()) {
        int i = batch.size();
        batch.put(name, new Value(sample.inputs().get(i), sample.mask(i)));
      }
      return batch;
    }
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.layer.LayerSamples#all")
  void survivesSavingAndLoading(Sample sample) throws IOException {
    Single network = new Single(sample);
    ComputationGraph graph = network.initialised(3);
    ModelFile.save(network, graph, folder.resolve("model.zip"));
    ComputationGraph loaded = ModelFile.load(network, folder.resolve("model.zip"));

    assertThat(loaded.getConfiguration().getVertices())
        .isEqualTo(graph.getConfiguration().getVertices());
    assertThat(loaded.params()).isEqualTo(graph.params());
    assertThat(network.output(loaded, true)).isEqualTo(network.output(graph, true));
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.layer.LayerSamples#all")
  void runsTheSameInDl4jAndHere(Sample sample) {
    Single network = new Single(sample);
    ComputationGraph graph = network.initialised(3);
    GraphRunner runner = new GraphRunner(graph, List.of("node"));
    runner.forward(network.batch(), false, 0);

    assertThat(network.output(graph, false)).isEqualTo(runner.value("node").array());
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.layer.LayerSamples#all")
  void kernelsAgree(Sample sample) {
    LayerRun exact = run(sample, new LayerRun(sample.layer(), true));
    LayerRun fast =
        run(
            sample,
            new LayerRun(
                sample.layer(), true, KernelSelection.kernels(DataType.FLOAT), DataType.FLOAT));
    close("value", fast.forward(), exact.forward());
    INDArray arriving = Nd4j.ones(DataType.DOUBLE, exact.forward().shape());
    exact.backward(arriving);
    fast.backward(arriving.castTo(DataType.FLOAT));
    for (String name : exact.parameterNames()) {
      close("gradient of " + name, fast.gradient(name), exact.gradient(name));
    }
    for (int i = 0; i < sample.inputs().size(); i++) {
      if (sample.differentiable().get(i)) {
        close("gradient of input " + i, fast.inputGradient(i), exact.inputGradient(i));
      }
    }
  }

  private static LayerRun run(Sample sample, LayerRun run) {
    for (int i = 0; i < sample.inputs().size(); i++) {
      run.input(sample.inputs().get(i), sample.mask(i), sample.differentiable().get(i));
    }
    Random random = new Random(2);
    for (String name : run.parameterNames()) {
      INDArray values = Nd4j.zeros(DataType.FLOAT, run.parameter(name).shape());
      for (long i = 0; i < values.length(); i++) {
        values.putScalar(i, random.nextGaussian());
      }
      run.set(name, values);
    }
    return run;
  }

  private static void close(String what, INDArray actual, INDArray expected) {
    INDArray difference = actual.castTo(DataType.DOUBLE).sub(expected);
    double size = Math.max(1, expected.amaxNumber().doubleValue());
    assertWithMessage(what).that(difference.amaxNumber().doubleValue()).isAtMost(AGREEMENT * size);
  }

  @ParameterizedTest
  @MethodSource("org.distill4j.runtime.layer.LayerSamples#masked")
  void paddingDoesNotReachPooledValues(Sample sample) {
    LayerRun clean = run(sample, new LayerRun(sample.layer(), false));
    LayerRun dirty = run(sample, new LayerRun(sample.layer(), false));
    INDArray value = clean.forward();
    INDArray mask = sample.mask();
    INDArray input = dirty.input(0);
    for (int i = 0; i < mask.size(0); i++) {
      for (int t = 0; t < mask.size(1); t++) {
        if (mask.getDouble(i, t) == 0) {
          spoil(input, i, t);
        }
      }
    }
    INDArray spoilt = dirty.forward();
    for (int i = 0; i < mask.size(0); i++) {
      for (int t = 0; t < mask.size(1) && value.rank() == 3; t++) {
        if (mask.getDouble(i, t) == 0) {
          spoil(spoilt, i, t);
          spoil(value, i, t);
        }
      }
    }
    assertThat(spoilt).isEqualTo(value);
  }

  private static void spoil(INDArray array, int i, int t) {
    if (array.rank() == 2) {
      array.putScalar(i, t, 1);
      return;
    }
    for (int f = 0; f < array.size(2); f++) {
      array.putScalar(i, t, f, 55);
    }
  }
}
