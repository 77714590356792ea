package org.distill4j.examples.objective;

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
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.loss.constraint.CommonConstraintLoss;
import org.distill4j.runtime.loss.constraint.IndependenceConstraintLoss;

/**
 * The graph of {@link Novice}.
 *
 * <pre>
 * node              operation               value            parameters  multiply-adds       bytes
 * frames            input                   Sequence(clips,
 *                                           10)
 * movements         input                   Sequence(clips,
 *                                           6)
 * appearance        Dense                   Sequence(clips,         132    120 * clips  48 * clips
 *                                           12)
 * seen              MeanPooling             Features(12)                                        48
 * motion            Dense                   Sequence(clips,          84     72 * clips  48 * clips
 *                                           12)
 * moved             MeanPooling             Features(12)                                        48
 * video             Concatenation           Features(24)                                        96
 * thought           Dense                   Features(8)             200            192          32
 * answer            Logits                  Scores(answers)           9    8 * answers           4
 *                                                             * answers                  * answers
 * total                                                               9    8 * answers           4
 *                                                             * answers  + 192 * clips   * answers
 *                                                                 + 416          + 192        + 96
 *                                                                                          * clips
 *                                                                                            + 224
 * independence      IndependenceConstraint  Loss                            25 * clips
 *                                                                              * clips
 * similarity        CommonConstraint        Loss                            25 * clips
 *                                                                              * clips
 * in training only                                                          50 * clips
 *                                                                              * clips
 *
 * For answers = 1,000, clips = 20:
 * 9,416 parameters, 12,032 multiply-adds and 6,144 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class NoviceGraph extends NetworkGraph {
  /** Sequence (clips, 10). */
  public static final String FRAMES = "frames";

  /** Sequence (clips, 6). */
  public static final String MOVEMENTS = "movements";

  /** Sequence (clips, 12). */
  public static final String APPEARANCE = "appearance";

  /** Features (12). */
  public static final String SEEN = "seen";

  /** Sequence (clips, 12). */
  public static final String MOTION = "motion";

  /** Features (12). */
  public static final String MOVED = "moved";

  /** Features (24). */
  public static final String VIDEO = "video";

  /** Features (8). */
  public static final String THOUGHT = "thought";

  /** Scores (answers). */
  public static final String ANSWER = "answer";

  /** Loss (). */
  public static final String INDEPENDENCE = "independence";

  /** Loss (). */
  public static final String SIMILARITY = "similarity";

  private static final int WIDTH = 12;
  private static final int HIDDEN = 8;
  private final int answers;

  private NoviceGraph(Builder builder) {
    this.answers = builder.answers;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.objective.Novice";
  }

  @Override
  public List<String> inputs() {
    return List.of(FRAMES, MOVEMENTS);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 12);
    description.dimension("hidden", 8);
    description.dimension("answers", answers);
    description.input(FRAMES, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(10));
    description.input(MOVEMENTS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(answers));
    return description.build();
  }

  @Override
  public long parameters() {
    return 9L * answers + 416L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        APPEARANCE,
        new LayerVertex(new DenseLayer(10, WIDTH, Activation.TANH, true)),
        FRAMES);
    graph.addVertex(
        SEEN,
        new LayerVertex(new MeanPoolingLayer()),
        APPEARANCE);
    graph.addVertex(
        MOTION,
        new LayerVertex(new DenseLayer(6, WIDTH, Activation.TANH, true)),
        MOVEMENTS);
    graph.addVertex(
        MOVED,
        new LayerVertex(new MeanPoolingLayer()),
        MOTION);
    graph.addVertex(
        VIDEO,
        new LayerVertex(new ConcatenationLayer()),
        SEEN, MOVED);
    graph.addVertex(
        THOUGHT,
        new LayerVertex(new DenseLayer(2 * WIDTH, HIDDEN, Activation.TANH, true)),
        VIDEO);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(HIDDEN, answers, true)),
        THOUGHT);
  }

  @Override
  public void addTrainingNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        INDEPENDENCE,
        new LayerVertex(new IndependenceConstraintLoss(true)),
        APPEARANCE, MOTION);
    graph.addVertex(
        SIMILARITY,
        new LayerVertex(new CommonConstraintLoss()),
        APPEARANCE, MOTION);
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
    public NoviceGraph build() {
      Checks.bound("answers", answers);
      return new NoviceGraph(this);
    }
  }
}
