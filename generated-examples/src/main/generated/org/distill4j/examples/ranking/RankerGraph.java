package org.distill4j.examples.ranking;

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
import org.distill4j.runtime.layer.core.DropoutLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;

/**
 * The graph of {@link Ranker}.
 *
 * <pre>
 * node     operation  value                    parameters       multiply-adds              bytes
 * video    input      Features(8)
 * hidden   Dense      Features(32)                    288                 256                128
 * dropped  Dropout    Features(32)                                                           128
 * answer   Logits     Scores(answers)        33 * answers        32 * answers        4 * answers
 * total                                33 * answers + 288  32 * answers + 256  4 * answers + 256
 *
 * For answers = 1,000:
 * 33,288 parameters, 32,256 multiply-adds and 4,256 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RankerGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (32). */
  public static final String HIDDEN = "hidden";

  /** Features (32). */
  public static final String DROPPED = "dropped";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 32;
  private final int answers;

  private RankerGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.ranking.Ranker";
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
    description.dimension("answers", answers);
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 33L * answers + 288L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(8, WIDTH, Activation.RELU, true)),
        VIDEO);
    graph.addVertex(
        DROPPED,
        new LayerVertex(new DropoutLayer(0.3)),
        HIDDEN);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, answers, true)),
        DROPPED);
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
    public RankerGraph build() {
      Checks.bound("answers", answers);
      return new RankerGraph(this);
    }
  }
}
