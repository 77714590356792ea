package org.distill4j.examples.recurrent;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Keep;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.runtime.layer.recurrent.LstmLayer;
import org.distill4j.runtime.layer.sequence.EmbeddingLayer;

/**
 * The graph of {@link Teller}.
 *
 * <pre>
 * node      operation  value                parameters             multiply-adds             bytes
 * sentence  input      Tokens(steps)
 * video     input      Sequence(clips, 24)
 * words     Embedding  Sequence(steps, 12)         600                                  48 * steps
 * state     Lstm       Features(12)              1,824             1,728 * clips                48
 * cell      Lstm       Features(12)              1,824             1,728 * clips                48
 * told      Lstm       Sequence(steps, 12)       1,248             1,152 * steps        48 * steps
 * sense     Gru        Features(12)              1,440             1,296 * steps                48
 * answer    Logits     Scores(10)                  130                       120                40
 * total                                          7,066             3,456 * clips  96 * steps + 184
 *                                                          + 2,448 * steps + 120
 *
 * For clips = 20, steps = 20:
 * 7,066 parameters, 118,200 multiply-adds and 2,104 bytes.
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class TellerGraph extends NetworkGraph {
  /** Tokens (steps). */
  public static final String SENTENCE = "sentence";

  /** Sequence (clips, 24). */
  public static final String VIDEO = "video";

  /** Sequence (steps, 12). */
  public static final String WORDS = "words";

  /** Features (12). */
  public static final String STATE = "state";

  /** Features (12). */
  public static final String CELL = "cell";

  /** Sequence (steps, 12). */
  public static final String TOLD = "told";

  /** Features (12). */
  public static final String SENSE = "sense";

  /** Scores (10). */
  public static final String ANSWER = "answer";

  private static final int WIDTH = 12;

  private TellerGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.recurrent.Teller";
  }

  @Override
  public List<String> inputs() {
    return List.of(SENTENCE, VIDEO);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("width", 12);
    description.input(SENTENCE, "Tokens", "org.distill4j.runtime.data.TokenColumn", Axis.varying("steps"));
    description.input(VIDEO, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(24));
    description.output(ANSWER, "Scores", Axis.of(10));
    return description.build();
  }

  @Override
  public long parameters() {
    return 7066L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        WORDS,
        new LayerVertex(new EmbeddingLayer(50, WIDTH, 1.0)),
        SENTENCE);
    graph.addVertex(
        STATE,
        new LayerVertex(new LstmLayer(24, WIDTH, 1, false, 2, Keep.FINAL)),
        VIDEO);
    graph.addVertex(
        CELL,
        new LayerVertex(new LstmLayer(24, WIDTH, 1, false, 2, Keep.FINAL_CELLS)),
        VIDEO);
    graph.addVertex(
        TOLD,
        new LayerVertex(new LstmLayer(WIDTH, WIDTH, 1, false, 2, Keep.ALL)),
        WORDS, STATE, CELL);
    graph.addVertex(
        SENSE,
        new LayerVertex(new GruLayer(WIDTH, WIDTH / 2, 2, true, 2, Keep.LAST)),
        TOLD);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(WIDTH, 10, true)),
        SENSE);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public TellerGraph build() {
      return new TellerGraph(this);
    }
  }
}
