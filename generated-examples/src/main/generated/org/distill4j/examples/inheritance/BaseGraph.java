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
 * The graph of {@link Base}.
 *
 * <pre>
 * node    operation  value         parameters  multiply-adds  bytes
 * video   input      Features(8)
 * first   Dense      Features(16)         144            128     64
 * hidden  Dense      Features(16)         272            256     64
 * answer  Logits     Scores(10)           170            160     40
 * total                                   586            544    168
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class BaseGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (16). */
  public static final String FIRST = "first";

  /** Features (16). */
  public static final String HIDDEN = "hidden";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 16;

  private BaseGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.inheritance.Base";
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
    description.dimension("width", 16);
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 586L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        FIRST,
        new LayerVertex(new DenseLayer(8, WIDTH, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        FIRST);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 10, true)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public BaseGraph build() {
      return new BaseGraph(this);
    }
  }
}
