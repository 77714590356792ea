package org.distill4j.runtime.teacher.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.stored.ForeignModel;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of DL4J's own layers as a body: a {@code ComputationGraph} or a {@code
 * MultiLayerNetwork}, from a model file that somebody else wrote. A signal is the activation of the
 * vertex or layer that it names; a layer without a name is named by its number, from 0.
 *
 * <p>Sequences are [batch, steps, features] in specs and [batch, features, steps] in DL4J, and are
 * converted both ways. Masks of inputs are passed on. The network runs in inference mode.
 */
public final class Dl4jBody implements TeacherBody {

  private final String name;
  private final Model model;

  private Dl4jBody(String name, Model model) {
    this.name = name;
    this.model = model;
  }

  /** Returns a graph as a body. */
  public static Dl4jBody of(ComputationGraph graph) {
    return new Dl4jBody("The graph", graph);
  }

  /** Returns a network of layers, with one input of any name, as a body. */
  public static Dl4jBody of(MultiLayerNetwork network) {
    return new Dl4jBody("The network", network);
  }

  /**
   * Reads a model file of DL4J. Its classes and sizes are checked, and nothing is read by Java
   * deserialisation.
   *
   * @throws BodyException if it is missing, damaged or no such file
   */
  public static Dl4jBody load(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BodyException(
          file.toString(), "there is no such file", "check the name, or fetch the model");
    }
    try {
      return new Dl4jBody(file.toString(), ForeignModel.read(file));
    } catch (IOException | RuntimeException e) {
      throw new BodyException(
          file.toString(),
          "it is no model of DL4J that can be read (%s)".formatted(e.getMessage()),
          "copy it again, or save it with DL4J's ModelSerializer",
          e);
    }
  }

  @Override
  public BodyReader open(ExternalGraph declared, List<BodyValue> wanted, Examples examples) {
    Dl4jActivations activations =
        model instanceof ComputationGraph graph
            ? new Dl4jActivations.OfGraph(graph)
            : new Dl4jActivations.OfLayers((MultiLayerNetwork) model);
    List<String> inputs = declared.bodyInputs().stream().map(BodyValue::inBody).toList();
    activations.order(inputs).ifPresent(problem -> fail(problem, "name its inputs with @InBody"));
    Set<String> names = activations.names();
    for (BodyValue signal : wanted) {
      if (!names.contains(signal.inBody())) {
        fail(
            "it has no layer or vertex '%s', which '%s' names, but %s"
                .formatted(signal.inBody(), signal.name(), names),
            "name one of them with @InBody");
      }
    }
    return new Reader(activations, declared, wanted);
  }

  private void fail(String problem, String remedy) {
    throw new BodyException(name, problem, remedy);
  }

  /** Returns a digest of the configuration and the parameters. */
  @Override
  public String fingerprint() {
    String configuration =
        model instanceof ComputationGraph graph
            ? graph.getConfiguration().toJson()
            : ((MultiLayerNetwork) model).getLayerWiseConfigurations().toJson();
    ContentDigest digest = new ContentDigest().add(configuration);
    if (model.params() != null) {
      digest.add(model.params().dup('c').data().asFloat());
    }
    return digest.hex();
  }

  /** [batch, steps, features] <-> [batch, features, steps]; others as they are. */
  private static INDArray turned(INDArray array) {
    return array.rank() == 3 ? array.permute(0, 2, 1).dup('c') : array;
  }

  private record Reader(Dl4jActivations activations, ExternalGraph declared, List<BodyValue> wanted)
      implements BodyReader {

    @Override
    public List<String> inputs() {
      return declared.inputs();
    }

    @Override
    public List<INDArray> read(Batch batch) {
      List<INDArray> values = new ArrayList<>();
      List<INDArray> masks = new ArrayList<>();
      for (BodyValue input : declared.bodyInputs()) {
        Value value = batch.values().get(input.name());
        values.add(turned(value.array().castTo(activations.type())));
        masks.add(value.mask() == null ? null : value.mask().castTo(activations.type()));
      }
      var all = activations.run(values, masks);
      List<INDArray> read = new ArrayList<>();
      for (BodyValue signal : wanted) {
        read.add(turned(all.get(signal.inBody())).castTo(DataType.FLOAT));
      }
      return read;
    }

    @Override
    public void close() {
      // The network belongs to the body.
    }
  }
}
