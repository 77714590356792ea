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
 * The graph of {@link Motion}.
 *
 * <pre>
 * node      operation  value                    parameters       multiply-adds             bytes
 * flow      input      Features(6)
 * movement  Dense      Features(24)                    168                 144                96
 * action    Logits     Scores(answers)        25 * answers        24 * answers       4 * answers
 * total                                 25 * answers + 168  24 * answers + 144  4 * answers + 96
 *
 * For answers = 1,000:
 * 25,168 parameters, 24,144 multiply-adds and 4,096 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class MotionGraph extends NetworkGraph {
  /** Features (6). */
  public static final String FLOW = "flow";

  /** Features (24). */
  public static final String MOVEMENT = "movement";

  /** Scores (answers). */
  public static final String ACTION = "action";

  private final int answers;

  private MotionGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.teachers.Motion";
  }

  @Override
  public List<String> inputs() {
    return List.of(FLOW);
  }

  @Override
  public List<String> outputs() {
    return List.of(ACTION);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("answers", answers);
    description.input(FLOW, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(6));
    description.output(ACTION, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 25L * answers + 168L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        MOVEMENT,
        new LayerVertex(new DenseLayer(6, 24, Activation.TANH, true)),
        FLOW);
    graph.addVertex(
        ACTION,
        new LayerVertex(new LogitsLayer(24, answers, true)),
        MOVEMENT);
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
    public MotionGraph build() {
      Checks.bound("answers", answers);
      return new MotionGraph(this);
    }
  }
}
