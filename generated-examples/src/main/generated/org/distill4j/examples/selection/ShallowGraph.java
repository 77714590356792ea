package org.distill4j.examples.selection;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Shallow}.
 *
 * <pre>
 * node              operation  value         parameters  multiply-adds  bytes
 * video             input      Features(12)
 * seen              Dense      Features(8)          104             96     32
 * layers[0].mapped  Dense      Features(8)           72             64     32
 * layers[1].mapped  Dense      Features(8)           72             64     32
 * answer            Logits     Scores(10)            90             80     40
 * total                                             338            304    136
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ShallowGraph extends NetworkGraph {
  /** Features (12). */
  public static final String VIDEO = "video";

  /** Features (8). */
  public static final String SEEN = "seen";

  /** Features (8). */
  public static final String LAYERS_0_MAPPED = "layers[0].mapped";

  /** Features (8). */
  public static final String LAYERS_1_MAPPED = "layers[1].mapped";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 8;

  private ShallowGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.selection.Shallow";
  }

  @Override
  public List<String> inputs() {
    return List.of(VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 8);
    description.dimension("rounds", 2);
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(12));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 338L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SEEN,
        new LayerVertex(new DenseLayer(12, WIDTH, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        LAYERS_0_MAPPED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.TANH, true)),
        SEEN);
    graph.addVertex(
        LAYERS_1_MAPPED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.TANH, true)),
        LAYERS_0_MAPPED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 10, true)),
        LAYERS_1_MAPPED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public ShallowGraph build() {
      return new ShallowGraph(this);
    }
  }
}
