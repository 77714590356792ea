package org.distill4j.examples.requirement;

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
 * The graph of {@link Grouped}.
 *
 * <pre>
 * node      operation  value                      parameters        multiply-adds            bytes
 * video     input      Features(8)
 * hidden    Dense      Features(12)                      108                   96               48
 * greatest  GroupMax   Features(groups)                                                 4 * groups
 * answer    Logits     Scores(answers)      answers * groups     answers * groups      4 * answers
 *                                                  + answers
 * total                                     answers * groups     answers * groups      4 * answers
 *                                            + answers + 108                 + 96     + 4 * groups
 *                                                                                             + 48
 *
 * For answers = 1,000, groups = 1,000:
 * 1,001,108 parameters, 1,000,096 multiply-adds and 8,048 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class GroupedGraph extends NetworkGraph {
  /** Features (8). */
  public static final String VIDEO = "video";

  /** Features (12). */
  public static final String HIDDEN = "hidden";

  /** Features (groups). */
  public static final String GREATEST = "greatest";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 12;
  private final int answers;
  private final int groups;

  private GroupedGraph(Builder builder) {
    this.answers = builder.answers;
    this.groups = builder.groups;
    Checks.requirement(
        groups < 12,
        "@GroupMax on 'greatest' requires groups < width",
        "groups = " + groups + ", width = 12");
    Checks.requirement(
        12 % groups == 0,
        "@GroupMax on 'greatest' requires width % groups == 0",
        "groups = " + groups + ", width = 12");
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.requirement.Grouped";
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
    description.dimension("width", 12);
    description.dimension("groups", groups);
    description.dimension("answers", answers);
    description.input(VIDEO, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(8));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return (long) answers * groups + answers + 108L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        HIDDEN,
        new LayerVertex(new DenseLayer(8, WIDTH, Activation.IDENTITY, true)),
        VIDEO);
    graph.addVertex(
        GREATEST,
        new LayerVertex(new GroupMaxLayer(WIDTH, groups)),
        HIDDEN);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(groups, answers, true)),
        GREATEST);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int answers;
    private int groups;

    private Builder() {}

    /** Sets the dimension {@code answers}, at least 1. */
    public Builder answers(int answers) {
      this.answers = Checks.size("answers", answers);
      return this;
    }

    /** Sets the dimension {@code groups}, at least 1. */
    public Builder groups(int groups) {
      this.groups = Checks.size("groups", groups);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public GroupedGraph build() {
      Checks.bound("answers", answers);
      Checks.bound("groups", groups);
      return new GroupedGraph(this);
    }
  }
}
