package org.distill4j.examples.relative;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.PositionTerms;
import org.distill4j.runtime.layer.attention.RelativeAttentionLayer;
import org.distill4j.runtime.layer.attention.RelativeAttentionWeightsLayer;
import org.distill4j.runtime.layer.attention.RelativePositionsLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;

/**
 * The graph of {@link Disentangled}.
 *
 * <pre>
 * node           operation                 value              parameters   multiply-adds     bytes
 * sentence       input                     Tokens(steps)
 * words          Embedding                 Sequence(steps,         1,600                        64
 *                                          16)                                             * steps
 * query          Dense                     Sequence(steps,           272     256 * steps        64
 *                                          16)                                             * steps
 * key            Dense                     Sequence(steps,           272     256 * steps        64
 *                                          16)                                             * steps
 * value          Dense                     Sequence(steps,           272     256 * steps        64
 *                                          16)                                             * steps
 * offsets        RelativePositions         Table(16, 16)             256                     1,024
 * normal         LayerNorm                 Table(16, 16)              32             256     1,024
 * positionKey    Dense                     Table(16, 16)             272           4,096     1,024
 * positionQuery  Dense                     Table(16, 16)             272           4,096     1,024
 * context        RelativeAttention         Sequence(steps,                    32 * steps        64
 *                                          16)                             * steps + 512   * steps
 *                                                                                * steps
 * read           LayerNorm                 Sequence(steps,            32      16 * steps        64
 *                                          16)                                             * steps
 * sense          FirstStep                 Features(16)                                         64
 * answer         Logits                    Scores(5)                  85              80        20
 * maps           RelativeAttentionWeights  AttentionMaps(2,                   16 * steps         8
 *                                          steps, steps)                   * steps + 512   * steps
 *                                                                                * steps   * steps
 * total                                                            3,365      48 * steps         8
 *                                                                                * steps   * steps
 *                                                                                + 1,808   * steps
 *                                                                                * steps     + 384
 *                                                                                + 8,528   * steps
 *                                                                                          + 4,180
 *
 * For steps = 20:
 * 3,365 parameters, 63,888 multiply-adds and 15,060 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class DisentangledGraph extends NetworkGraph {
  /** Tokens (steps). */
  public static final String SENTENCE = "sentence";

  /** Sequence (steps, 16). */
  public static final String WORDS = "words";

  /** Sequence (steps, 16). */
  public static final String QUERY = "query";

  /** Sequence (steps, 16). */
  public static final String KEY = "key";

  /** Sequence (steps, 16). */
  public static final String VALUE = "value";

  /** Table (16, 16). */
  public static final String OFFSETS = "offsets";

  /** Table (16, 16). */
  public static final String NORMAL = "normal";

  /** Table (16, 16). */
  public static final String POSITION_KEY = "positionKey";

  /** Table (16, 16). */
  public static final String POSITION_QUERY = "positionQuery";

  /** Sequence (steps, 16). */
  public static final String CONTEXT = "context";

  /** Sequence (steps, 16). */
  public static final String READ = "read";

  /** Features (16). */
  public static final String SENSE = "sense";

  /** Scores (5). */
  public static final String ANSWER = "answer";

  /** AttentionMaps (2, steps, steps). */
  public static final String MAPS = "maps";

  private static final int WIDTH = 16;

  private DisentangledGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.relative.Disentangled";
  }

  @Override
  public List<String> inputs() {
    return List.of(SENTENCE);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, MAPS);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 16);
    description.input(SENTENCE, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("steps"));
    description.output(ANSWER, "Scores", Axis.of(5));
    description.output(MAPS, "AttentionMaps", Axis.of(2), Axis.varying("steps"), Axis.varying("steps"));
    return description.build();
  }

  @Override
  public long parameters() {
    return 3365L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(100, WIDTH, 1.0)),
        SENTENCE);
    graph.addVertex(
        QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WORDS);
    graph.addVertex(
        KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WORDS);
    graph.addVertex(
        VALUE,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        WORDS);
    graph.addVertex(
        OFFSETS,
        new LayerVertex(new RelativePositionsLayer(16, WIDTH, 0.02)),
        WORDS);
    graph.addVertex(
        NORMAL,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true)),
        OFFSETS);
    graph.addVertex(
        POSITION_KEY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        NORMAL);
    graph.addVertex(
        POSITION_QUERY,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        NORMAL);
    graph.addVertex(
        CONTEXT,
        new LayerVertex(new RelativeAttentionLayer(2, 8, 32, PositionTerms.BOTH, 0.1)),
        QUERY, KEY, VALUE, POSITION_KEY, POSITION_QUERY);
    graph.addVertex(
        READ,
        new LayerVertex(new LayerNormLayer(WIDTH, 1.0E-5, true)),
        WORDS, CONTEXT);
    graph.addVertex(
        SENSE,
        new LayerVertex(new FirstStepLayer()),
        READ);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 5, true)),
        SENSE);
    graph.addVertex(
        MAPS,
        new LayerVertex(new RelativeAttentionWeightsLayer(2, 8, 32, PositionTerms.BOTH)),
        QUERY, KEY, POSITION_KEY, POSITION_QUERY);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public DisentangledGraph build() {
      return new DisentangledGraph(this);
    }
  }
}
