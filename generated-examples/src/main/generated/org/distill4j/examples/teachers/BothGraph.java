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
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Both}.
 *
 * <pre>
 * node    operation      value                  parameters     multiply-adds             bytes
 * frames  input          Features(12)
 * flow    input          Features(6)
 * video   Concatenation  Features(18)                                                       72
 * hidden  Dense          Features(4)                    76                72                16
 * answer  Logits         Scores(answers)       5 * answers       4 * answers       4 * answers
 * total                                   5 * answers + 76  4 * answers + 72  4 * answers + 88
 *
 * For answers = 1,000:
 * 5,076 parameters, 4,072 multiply-adds and 4,088 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class BothGraph extends NetworkGraph {
  /** Features (12). */
  public static final String FRAMES = "frames";

  /** Features (6). */
  public static final String FLOW = "flow";

  /** Features (18). */
  public static final String VIDEO = "video";

  /** Features (4). */
  public static final String HIDDEN = "hidden";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private final int answers;

  private BothGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.teachers.Both";
  }

  @Override
  public List<String> inputs() {
    return List.of(FRAMES, FLOW);
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
    description.input(FLOW, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 5L * answers + 76L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        VIDEO,
        new LayerVertex(new ConcatenationLayer()),
        FRAMES, FLOW);
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(18, 4, Activation.TANH, true)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(4, answers, true)),
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
    public BothGraph build() {
      Checks.bound("answers", answers);
      return new BothGraph(this);
    }
  }
}
