package org.distill4j.examples.inheritance;

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
 * The graph of {@link Derived}.
 *
 * <pre>
 * node    operation  value         parameters  multiply-adds  bytes
 * video   input      Features(8)
 * hidden  Dense      Features(16)         144            128     64
 * answer  Logits     Scores(10)           170            160     40
 * kind    Logits     Scores(3)             51             48     12
 * total                                   365            336    116
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class DerivedGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (16). */
  public static final String HIDDEN = "hidden";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  /** Scores (3). */
  public static final String KIND = "kind";

  private static final int WIDTH = 8;

  private DerivedGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.inheritance.Derived";
  }

  @Override
  public List<String> inputs() {
    return List.of(VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, KIND);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 8);
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(10));
    description.output(KIND, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 365L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(8, 2 * WIDTH, Activation.TANH, true)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(2 * WIDTH, 10, true)),
        HIDDEN);
    graph.addVertex(
        KIND,
        new LayerVertex(new LogitsLayer(2 * WIDTH, 3, true)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public DerivedGraph build() {
      return new DerivedGraph(this);
    }
  }
}
