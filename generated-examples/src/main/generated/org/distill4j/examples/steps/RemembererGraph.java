package org.distill4j.examples.steps;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.attention.ClipAttentionLayer;
import org.distill4j.runtime.layer.core.AddLayer;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.MultiplyLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.layer.steps.StepBlock;
import org.distill4j.runtime.layer.steps.StepResultLayer;

/**
 * The graph of {@link Rememberer}.
 *
 * <pre>
 * node            operation      value            parameters  multiply-adds  bytes
 * clips           input          Sequence(6, 24)
 * question        input          Tokens(9)
 * words           Embedding      Sequence(9, 12)         600                   432
 * reading         Attending      Steps(9, 8)             576          6,192    288
 * reading.next    last step      Features(8)                                    32
 * gates           ClipAttention  Sequence(6, 1)          216            336     24
 * memory          GatedCell      Steps(6, 8)             528          3,072    192
 * memory.next     last step      Features(8)                                    32
 * review          GatedCell      Steps(6, 8)                          3,072    192
 * review[*].next  each step      Sequence(6, 8)                                192
 * reviewed        MeanPooling    Features(8)                                    32
 * both            Concatenation  Features(16)                                   64
 * answer          Logits         Scores(10)              170            160     40
 * total                                                2,090         12,832  1,520
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RemembererGraph extends NetworkGraph {
  /** Sequence (6, 24). */
  public static final String CLIPS = "clips";

  /** Tokens (9). */
  public static final String QUESTION = "question";

  /** Sequence (9, 12). */
  public static final String WORDS = "words";

  /** Steps (9, 8). */
  public static final String READING = "reading";

  /** Features (8). */
  public static final String READING_NEXT = "reading.next";

  /** Sequence (6, 1). */
  public static final String GATES = "gates";

  /** Steps (6, 8). */
  public static final String MEMORY = "memory";

  /** Features (8). */
  public static final String MEMORY_NEXT = "memory.next";

  /** Steps (6, 8). */
  public static final String REVIEW = "review";

  /** Sequence (6, 8). */
  public static final String REVIEW_ALL_NEXT = "review[*].next";

  /** Features (8). */
  public static final String REVIEWED = "reviewed";

  /** Features (16). */
  public static final String BOTH = "both";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private static final int UNITS = 8;

  private RemembererGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.steps.Rememberer";
  }

  @Override
  public List<String> inputs() {
    return List.of(CLIPS, QUESTION);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("units", 8);
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.of(6), Axis.of(24));
    description.input(QUESTION, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.of(9));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 2090L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(50, 12, 1.0)),
        QUESTION);
    graph.addVertex(
        READING,
        new LayerVertex(new StepBlock()
            .each("word")
            .constant("video")
            .zero("state", UNITS)
            .node("relevance", new ClipAttentionLayer(24, UNITS), "video", "state")
            .node("weighed", new ScaleLayer(1.0), "video", "relevance")
            .node("seen", new MeanPoolingLayer(), "weighed")
            .node("both", new ConcatenationLayer(), "word", "seen", "state")
            .node("next", new DenseLayer(UNITS + 36, UNITS, Activation.TANH, true), "both")
            .carry("next", "state")
            .results("next")
            .layer(false)),
        WORDS, CLIPS);
    graph.addVertex(
        READING_NEXT,
        new LayerVertex(new StepResultLayer(UNITS, UNITS, true, false)),
        READING);
    graph.addVertex(
        GATES,
        new LayerVertex(new ClipAttentionLayer(24, UNITS)),
        CLIPS, READING_NEXT);
    graph.addVertex(
        MEMORY,
        new LayerVertex(new StepBlock()
            .each("fact")
            .each("gate")
            .initial("memory")
            .node("told", new DenseLayer(24, UNITS, Activation.IDENTITY, true), "fact")
            .node("factReset", new DenseLayer(24, UNITS, Activation.IDENTITY, true), "fact")
            .node("memoryReset", new DenseLayer(UNITS, UNITS, Activation.IDENTITY, false), "memory")
            .node("reset", new AddLayer(Activation.SIGMOID), "factReset", "memoryReset")
            .node("recalled", new DenseLayer(UNITS, UNITS, Activation.IDENTITY, false), "memory")
            .node("kept", new MultiplyLayer(), "reset", "recalled")
            .node("candidate", new AddLayer(Activation.TANH), "told", "kept")
            .node("written", new ScaleLayer(1.0), "candidate", "gate")
            .node("erased", new ScaleLayer(-1.0), "memory", "gate")
            .node("next", new AddLayer(Activation.IDENTITY), "memory", "written", "erased")
            .carry("next", "memory")
            .results("next")
            .layer(false)),
        CLIPS, GATES, READING_NEXT);
    graph.addVertex(
        MEMORY_NEXT,
        new LayerVertex(new StepResultLayer(UNITS, UNITS, true, false)),
        MEMORY);
    graph.addVertex(
        REVIEW,
        new LayerVertex(new StepBlock()
            .each("fact")
            .each("gate")
            .zero("memory", UNITS)
            .node("told", new DenseLayer(24, UNITS, Activation.IDENTITY, true), "fact")
            .node("factReset", new DenseLayer(24, UNITS, Activation.IDENTITY, true), "fact")
            .node("memoryReset", new DenseLayer(UNITS, UNITS, Activation.IDENTITY, false), "memory")
            .node("reset", new AddLayer(Activation.SIGMOID), "factReset", "memoryReset")
            .node("recalled", new DenseLayer(UNITS, UNITS, Activation.IDENTITY, false), "memory")
            .node("kept", new MultiplyLayer(), "reset", "recalled")
            .node("candidate", new AddLayer(Activation.TANH), "told", "kept")
            .node("written", new ScaleLayer(1.0), "candidate", "gate")
            .node("erased", new ScaleLayer(-1.0), "memory", "gate")
            .node("next", new AddLayer(Activation.IDENTITY), "memory", "written", "erased")
            .carry("next", "memory")
            .results("next")
            .layer(true), MEMORY),
        CLIPS, GATES);
    graph.addVertex(
        REVIEW_ALL_NEXT,
        new LayerVertex(new StepResultLayer(UNITS, UNITS, false, true)),
        REVIEW);
    graph.addVertex(
        REVIEWED,
        new LayerVertex(new MeanPoolingLayer()),
        REVIEW_ALL_NEXT);
    graph.addVertex(
        BOTH,
        new LayerVertex(new ConcatenationLayer()),
        MEMORY_NEXT, REVIEWED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(2 * UNITS, 10, true)),
        BOTH);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public RemembererGraph build() {
      return new RemembererGraph(this);
    }
  }
}
