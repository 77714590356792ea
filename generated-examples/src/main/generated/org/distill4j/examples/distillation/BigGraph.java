package org.distill4j.examples.distillation;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Big}.
 *
 * <pre>
 * node    operation  value                    parameters       multiply-adds              bytes
 * video   input      Features(8)
 * hidden  Dense      Features(32)                    288                 256                128
 * answer  Logits     Scores(classes)        33 * classes        32 * classes        4 * classes
 * total                               33 * classes + 288  32 * classes + 256  4 * classes + 128
 *
 * For classes = 1,000:
 * 33,288 parameters, 32,256 multiply-adds and 4,128 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class BigGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (32). */
  public static final String HIDDEN = "hidden";

  /** Scores (classes). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 32;
  private final int classes;

  private BigGraph(Builder builder) {
    this.classes = builder.classes;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.distillation.Big";
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
    description.dimension("width", 32);
    description.dimension("classes", classes);
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(classes));
    return description.build();
  }

  @Override
  public long parameters() {
    return 33L * classes + 288L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(8, WIDTH, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, classes, true)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int classes;

    private Builder() {}

    /** Sets the dimension {@code classes}, at least 1. */
    public Builder classes(int classes) {
      this.classes = Checks.size("classes", classes);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public BigGraph build() {
      Checks.bound("classes", classes);
      return new BigGraph(this);
    }
  }
}
