package org.distill4j.examples.regression;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.RegressionLayer;

/**
 * The graph of {@link Estimator}.
 *
 * <pre>
 * node      operation   value         parameters  multiply-adds  bytes
 * measured  input       Features(5)
 * hidden    Dense       Features(32)         192            160    128
 * position  Regression  Values(2)             66             64      8
 * total                                      258            224    136
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class EstimatorGraph extends NetworkGraph {
  /** Features (5). */
  public static final String MEASURED = "measured";

  /** Features (32). */
  public static final String HIDDEN = "hidden";

  /** Values (2). */
  public static final String POSITION = "position";

  private static final int WIDTH = 32;

  private EstimatorGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.regression.Estimator";
  }

  @Override
  public List<String> inputs() {
    return List.of(MEASURED);
  }

  @Override
  public List<String> outputs() {
    return List.of(POSITION);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 32);
    description.input(MEASURED, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(5));
    description.output(POSITION, "Values", Axis.of(2));
    return description.build();
  }

  @Override
  public long parameters() {
    return 258L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(5, WIDTH, Activation.TANH, true)),
        MEASURED);
    graph.addVertex(
        POSITION,
        new LayerVertex(new RegressionLayer(WIDTH, 2)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public EstimatorGraph build() {
      return new EstimatorGraph(this);
    }
  }
}
