package org.distill4j.examples.step;

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
import org.distill4j.runtime.layer.core.MultiplyLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.core.SimilarityFunction;
import org.distill4j.runtime.layer.core.SimilarityLayer;
import org.distill4j.runtime.layer.sequence.BroadcastLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;
import org.distill4j.runtime.layer.sequence.GatherLayer;
import org.distill4j.runtime.layer.sequence.MaxPoolingLayer;
import org.distill4j.runtime.layer.sequence.StepAtLayer;
import org.distill4j.runtime.layer.sequence.StepConcatenationLayer;
import org.distill4j.runtime.layer.sequence.StepConvolutionLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.runtime.layer.sequence.StepSliceLayer;

/**
 * The graph of {@link Reader}.
 *
 * <pre>
 * node       operation          value                 parameters     multiply-adds           bytes
 * video      input              Sequence(frames, 16)
 * sentence   input              Tokens(words)
 * blank      input              Tokens(1)
 * names      input              Tokens(names)
 * words      Embedding          Sequence(words, 16)        1,600                        64 * words
 * phrases    StepConvolution    Sequence(words, 16)          784       768 * words      64 * words
 * both       StepConcatenation  Sequence(frames                                        64 * frames
 *                               + words, 16)                                          + 64 * words
 * mixed      Dense              Sequence(frames              272      256 * frames     64 * frames
 *                               + words, 16)                         + 256 * words    + 64 * words
 * seen       StepSlice          Sequence(frames, 16)                                   64 * frames
 * read       StepSlice          Sequence(words, 16)                                     64 * words
 * opening    FirstStep          Features(16)                                                    64
 * relevance  Similarity         Sequence(frames, 1)                    16 * frames      4 * frames
 * relevant   Scale              Sequence(frames, 16)                                   64 * frames
 * openings   Broadcast          Sequence(frames, 16)                                   64 * frames
 * gated      Multiply           Sequence(frames, 16)                                   64 * frames
 * scene      MaxPooling         Features(16)                                                    64
 * missing    StepAt             Features(16)                                                    64
 * people     Gather             Sequence(names, 16)                                     64 * names
 * person     MaxPooling         Features(16)                                                    64
 * known      Concatenation      Features(48)                                                   192
 * answer     Logits             Scores(10)                   490               480              40
 * total                                                    3,146      272 * frames    388 * frames
 *                                                                  + 1,024 * words    + 64 * names
 *                                                                            + 480   + 320 * words
 *                                                                                            + 488
 *
 * For frames = 1,000, names = 20, words = 20:
 * 3,146 parameters, 292,960 multiply-adds and 396,168 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ReaderGraph extends NetworkGraph {
  /** Sequence (frames, 16). */
  public static final String VIDEO = "video";

  /** Tokens (words). */
  public static final String SENTENCE = "sentence";

  /** Tokens (1). */
  public static final String BLANK = "blank";

  /** Tokens (names). */
  public static final String NAMES = "names";

  /** Sequence (words, 16). */
  public static final String WORDS = "words";

  /** Sequence (words, 16). */
  public static final String PHRASES = "phrases";

  /** Sequence (frames + words, 16). */
  public static final String BOTH = "both";

  /** Sequence (frames + words, 16). */
  public static final String MIXED = "mixed";

  /** Sequence (frames, 16). */
  public static final String SEEN = "seen";

  /** Sequence (words, 16). */
  public static final String READ = "read";

  /** Features (16). */
  public static final String OPENING = "opening";

  /** Sequence (frames, 1). */
  public static final String RELEVANCE = "relevance";

  /** Sequence (frames, 16). */
  public static final String RELEVANT = "relevant";

  /** Sequence (frames, 16). */
  public static final String OPENINGS = "openings";

  /** Sequence (frames, 16). */
  public static final String GATED = "gated";

  /** Features (16). */
  public static final String SCENE = "scene";

  /** Features (16). */
  public static final String MISSING = "missing";

  /** Sequence (names, 16). */
  public static final String PEOPLE = "people";

  /** Features (16). */
  public static final String PERSON = "person";

  /** Features (48). */
  public static final String KNOWN = "known";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 16;
  private final int frames;

  private ReaderGraph(Builder builder) {
    this.frames = builder.frames;
  }

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.step.Reader";
  }

  @Override
  public List<String> inputs() {
    return List.of(VIDEO, SENTENCE, BLANK, NAMES);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 16);
    description.dimension("frames", frames);
    description.input(VIDEO, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.of(frames), Axis.of(16));
    description.input(SENTENCE, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("words"));
    description.input(BLANK, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.of(1));
    description.input(NAMES, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("names"));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 3146L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(100, WIDTH, 1.0)),
        SENTENCE);
    graph.addVertex(
        PHRASES,
        new LayerVertex(new StepConvolutionLayer(WIDTH, WIDTH, 3, 1, 1, 1, 1, true, Activation.RELU)),
        WORDS);
    graph.addVertex(
        BOTH,
        new LayerVertex(new StepConcatenationLayer()),
        VIDEO, PHRASES);
    graph.addVertex(
        MIXED,
        new LayerVertex(new DenseLayer(WIDTH, WIDTH, Activation.IDENTITY, true)),
        BOTH);
    graph.addVertex(
        SEEN,
        new LayerVertex(new StepSliceLayer(StepRange.FIRST, frames)),
        MIXED);
    graph.addVertex(
        READ,
        new LayerVertex(new StepSliceLayer(StepRange.ALL_BUT_FIRST, frames)),
        MIXED);
    graph.addVertex(
        OPENING,
        new LayerVertex(new FirstStepLayer()),
        READ);
    graph.addVertex(
        RELEVANCE,
        new LayerVertex(new SimilarityLayer(SimilarityFunction.COSINE)),
        SEEN, OPENING);
    graph.addVertex(
        RELEVANT,
        new LayerVertex(new ScaleLayer(0.5)),
        SEEN, RELEVANCE);
    graph.addVertex(
        OPENINGS,
        new LayerVertex(new BroadcastLayer()),
        OPENING, RELEVANT);
    graph.addVertex(
        GATED,
        new LayerVertex(new MultiplyLayer()),
        RELEVANT, OPENINGS);
    graph.addVertex(
        SCENE,
        new LayerVertex(new MaxPoolingLayer()),
        GATED);
    graph.addVertex(
        MISSING,
        new LayerVertex(new StepAtLayer()),
        READ, BLANK);
    graph.addVertex(
        PEOPLE,
        new LayerVertex(new GatherLayer()),
        READ, NAMES);
    graph.addVertex(
        PERSON,
        new LayerVertex(new MaxPoolingLayer()),
        PEOPLE);
    graph.addVertex(
        KNOWN,
        new LayerVertex(new ConcatenationLayer()),
        SCENE, MISSING, PERSON);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(3 * WIDTH, 10, true)),
        KNOWN);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private int frames;

    private Builder() {}

    /** Sets the dimension {@code frames}, at least 1. */
    public Builder frames(int frames) {
      this.frames = Checks.size("frames", frames);
      return this;
    }

    /**
     * Builds the graph.
     *
     * @throws IllegalStateException if a dimension is not set
     */
    public ReaderGraph build() {
      Checks.bound("frames", frames);
      return new ReaderGraph(this);
    }
  }
}
