package org.distill4j.examples.teachers;

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
 * The graph of {@link Appearance}.
 *
 * <pre>
 * node    operation  value                    parameters       multiply-adds              bytes
 * frames  input      Features(12)
 * hidden  Dense      Features(32)                    416                 384                128
 * answer  Logits     Scores(answers)        33 * answers        32 * answers        4 * answers
 * total                               33 * answers + 416  32 * answers + 384  4 * answers + 128
 *
 * For answers = 1,000:
 * 33,416 parameters, 32,384 multiply-adds and 4,128 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class AppearanceGraph extends NetworkGraph {
  /** Features (12). */
  public static final String FRAMES = "frames";

  /** Features (32). */
  public static final String HIDDEN = "hidden";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private final int answers;

  private AppearanceGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.teachers.Appearance";
  }

  @Override
  public List<String> inputs() {
    return List.of(FRAMES);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("answers", answers);
    description.input(FRAMES, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(12));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 33L * answers + 416L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(12, 32, Activation.TANH, true)),
        FRAMES);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(32, answers, true)),
        HIDDEN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int answers;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public AppearanceGraph build() {
      Checks.bound("answers", answers);
      return new AppearanceGraph(this);
    }
  }
}
