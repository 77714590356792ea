package org.distill4j.examples.relation;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.Checks;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.AttentionWeightsLayer;
import org.distill4j.runtime.layer.attention.StepMixingLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.DetachedLayer;
import org.distill4j.runtime.layer.core.FeatureSoftmaxLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.fusion.BlockFusionLayer;
import org.distill4j.runtime.layer.fusion.ConditionalRelationLayer;
import org.distill4j.runtime.layer.fusion.RelatedAxis;
import org.distill4j.runtime.layer.norm.WeightNormLayer;
import org.distill4j.runtime.layer.sequence.JoinFramesLayer;
import org.distill4j.runtime.layer.sequence.LastStepLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.sequence.StepSoftmaxLayer;
import org.distill4j.runtime.layer.sequence.SumPoolingLayer;

/**
 * The graph of {@link Relations}.
 *
 * <pre>
 * node           operation            value                   parameters      multiply-adds  bytes
 * frames         input                FrameSequence(5, 4,
 *                                     channels)
 * motion         input                Sequence(5,
 *                                     channels)
 * seen           Dense                FrameSequence(5, 4,   8 * channels     160 * channels    640
 *                                     8)                             + 8
 * moved          Dense                Sequence(5, 8)        8 * channels      40 * channels    160
 *                                                                    + 8
 * framesRelated  ConditionalRelation  FrameSequence(5, 2,            272              1,280    320
 *                                     8)
 * lastMove       LastStep             Features(8)                                               32
 * condition      Detached             Features(8)                                               32
 * clipsRelated   ConditionalRelation  FrameSequence(3, 2,            816              1,536    192
 *                                     8)
 * objects        JoinFrames           Sequence(6, 8)                                           192
 * scores         Dense                Sequence(6, 1)                   9                 48     24
 * weights        StepSoftmax          Sequence(6, 1)                                            24
 * weighted       Scale                Sequence(6, 8)                                           192
 * related        SumPooling           Features(8)                                               32
 * clips          MeanPooling          Sequence(5, 8)                                           160
 * ends           WeightNorm           Sequence(5, 8)                  80                320    160
 * edges          AttentionWeights     AttentionMaps(1, 5,                               200    100
 *                                     5)
 * mixed          StepMixing           Sequence(5, 8)                                    200    160
 * lastMixed      LastStep             Features(8)                                               32
 * shares         FeatureSoftmax       Features(8)                                               32
 * answer         BlockFusion          Scores(10)                     474                400     40
 * total                                                    16 * channels     200 * channels  2,524
 *                                                                + 1,667            + 3,984
 *
 * For channels = 1,000:
 * 17,667 parameters, 203,984 multiply-adds and 2,524 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RelationsGraph extends NetworkGraph {
  /** FrameSequence (5, 4, channels). */
  public static final String FRAMES = "frames";

  /** Sequence (5, channels). */
  public static final String MOTION = "motion";

  /** FrameSequence (5, 4, 8). */
  public static final String SEEN = "seen";

  /** Sequence (5, 8). */
  public static final String MOVED = "moved";

  /** FrameSequence (5, 2, 8). */
  public static final String FRAMES_RELATED = "framesRelated";

  /** Features (8). */
  public static final String LAST_MOVE = "lastMove";

  /** Features (8). */
  public static final String CONDITION = "condition";

  /** FrameSequence (3, 2, 8). */
  public static final String CLIPS_RELATED = "clipsRelated";

  /** Sequence (6, 8). */
  public static final String OBJECTS = "objects";

  /** Sequence (6, 1). */
  public static final String SCORES = "scores";

  /** Sequence (6, 1). */
  public static final String WEIGHTS = "weights";

  /** Sequence (6, 8). */
  public static final String WEIGHTED = "weighted";

  /** Features (8). */
  public static final String RELATED = "related";

  /** Sequence (5, 8). */
  public static final String CLIPS = "clips";

  /** Sequence (5, 8). */
  public static final String ENDS = "ends";

  /** AttentionMaps (1, 5, 5). */
  public static final String EDGES = "edges";

  /** Sequence (5, 8). */
  public static final String MIXED = "mixed";

  /** Features (8). */
  public static final String LAST_MIXED = "lastMixed";

  /** Features (8). */
  public static final String SHARES = "shares";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 8;
  private final int channels;

  private RelationsGraph(Builder builder) {
    this.channels = builder.channels;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.relation.Relations";
  }

  @Override
  public List<String> inputs() {
    return List.of(FRAMES, MOTION);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 8);
    description.dimension("channels", channels);
    description.input(FRAMES, "FrameSequence", "org.distill4j.runtime.data.FrameSequenceColumn", Axis.of(5), Axis.of(4), Axis.of(channels));
    description.input(MOTION, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.of(5), Axis.of(channels));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 16L * channels + 1667L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SEEN,
        new LayerVertex(new DenseLayer(channels, WIDTH, Activation.IDENTITY, true)),
        FRAMES);
    graph.addVertex(
        MOVED,
        new LayerVertex(new DenseLayer(channels, WIDTH, Activation.IDENTITY, true)),
        MOTION);
    graph.addVertex(
        FRAMES_RELATED,
        new LayerVertex(new ConditionalRelationLayer(4, WIDTH, WIDTH, false, 1, RelatedAxis.FRAMES, 0, false, "")),
        SEEN, MOVED);
    graph.addVertex(
        LAST_MOVE,
        new LayerVertex(new LastStepLayer()),
        MOVED);
    graph.addVertex(
        CONDITION,
        new LayerVertex(new DetachedLayer()),
        LAST_MOVE);
    graph.addVertex(
        CLIPS_RELATED,
        new LayerVertex(new ConditionalRelationLayer(5, WIDTH, WIDTH, true, 1, RelatedAxis.CLIPS, 0, false, "")),
        FRAMES_RELATED, CONDITION);
    graph.addVertex(
        OBJECTS,
        new LayerVertex(new JoinFramesLayer()),
        CLIPS_RELATED);
    graph.addVertex(
        SCORES,
        new LayerVertex(new DenseLayer(WIDTH, 1, Activation.IDENTITY, true)),
        OBJECTS);
    graph.addVertex(
        WEIGHTS,
        new LayerVertex(new StepSoftmaxLayer()),
        SCORES);
    graph.addVertex(
        WEIGHTED,
        new LayerVertex(new ScaleLayer(1.0)),
        OBJECTS, WEIGHTS);
    graph.addVertex(
        RELATED,
        new LayerVertex(new SumPoolingLayer()),
        WEIGHTED);
    graph.addVertex(
        CLIPS,
        new LayerVertex(new MeanPoolingLayer()),
        SEEN);
    graph.addVertex(
        ENDS,
        new LayerVertex(new WeightNormLayer(WIDTH, WIDTH, Activation.RELU, true)),
        CLIPS);
    graph.addVertex(
        EDGES,
        new LayerVertex(new AttentionWeightsLayer(1, 1.0, false, false, false)),
        ENDS);
    graph.addVertex(
        MIXED,
        new LayerVertex(new StepMixingLayer()),
        EDGES, CLIPS);
    graph.addVertex(
        LAST_MIXED,
        new LayerVertex(new LastStepLayer()),
        MIXED);
    graph.addVertex(
        SHARES,
        new LayerVertex(new FeatureSoftmaxLayer()),
        LAST_MIXED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new BlockFusionLayer(WIDTH, WIDTH, WIDTH, 2, 3, 10)),
        RELATED, SHARES);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int channels;

    private Builder() {}

    /** Sets the dimension {@code channels}, at least 1. */
    public Builder channels(int channels) {
      this.channels = Checks.size("channels", channels);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public RelationsGraph build() {
      Checks.bound("channels", channels);
      return new RelationsGraph(this);
    }
  }
}
