package org.distill4j.examples.passes;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Unsure}.
 *
 * <pre>
 * node    operation  value         parameters  multiply-adds  bytes
 * video   input      Features(8)
 * seen    Dropout    Features(8)                                 32
 * hidden  Dense      Features(32)         288            256    128
 * kept    Dropout    Features(32)                               128
 * answer  Logits     Scores(5)            165            160     20
 * total                                   453            416    308
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class UnsureGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (8). */
  public static final String SEEN = "seen";

  /** Features (32). */
  public static final String HIDDEN = "hidden";

  /** Features (32). */
  public static final String KEPT = "kept";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  private UnsureGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.passes.Unsure";
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
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(5));
    return description.build();
  }

  @Override
  public long parameters() {
    return 453L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SEEN,
        new LayerVertex(new DropoutLayer(0.2)),
        VIDEO);
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(8, 32, Activation.RELU, true)),
        SEEN);
    graph.addVertex(
        KEPT,
        new LayerVertex(new DropoutLayer(0.5)),
        HIDDEN);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(32, 5, true)),
        KEPT);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public UnsureGraph build() {
      return new UnsureGraph(this);
    }
  }
}
