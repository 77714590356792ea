package org.distill4j.examples.block;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.ConcatenationLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;

/**
 * The graph of {@link Refiner}.
 *
 * <pre>
 * node              operation      value               parameters  multiply-adds  bytes
 * question          input          Features(4)
 * clips             input          Sequence(clips, 6)
 * own[0].gist       MeanPooling    Features(6)                                       24
 * own[0].both       Concatenation  Features(10)                                      40
 * own[0].refined    Dense          Features(4)                 44             40     16
 * own[1].gist       MeanPooling    Features(6)                                       24
 * own[1].both       Concatenation  Features(10)                                      40
 * own[1].refined    Dense          Features(4)                 44             40     16
 * again[0].gist     MeanPooling    Features(6)                                       24
 * again[0].both     Concatenation  Features(10)                                      40
 * again[0].refined  Dense          Features(4)                                40     16
 * again[1].gist     MeanPooling    Features(6)                                       24
 * again[1].both     Concatenation  Features(10)                                      40
 * again[1].refined  Dense          Features(4)                                40     16
 * tied[0].gist      MeanPooling    Features(6)                                       24
 * tied[0].both      Concatenation  Features(10)                                      40
 * tied[0].refined   Dense          Features(4)                 44             40     16
 * tied[1].gist      MeanPooling    Features(6)                                       24
 * tied[1].both      Concatenation  Features(10)                                      40
 * tied[1].refined   Dense          Features(4)                                40     16
 * tied[2].gist      MeanPooling    Features(6)                                       24
 * tied[2].both      Concatenation  Features(10)                                      40
 * tied[2].refined   Dense          Features(4)                                40     16
 * both              Concatenation  Features(8)                                       32
 * answer            Logits         Scores(3)                   27             24     12
 * total                                                       159            304    604
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class RefinerGraph extends NetworkGraph {
  /** Features (4). */
  public static final String QUESTION = "question";

  /** Sequence (clips, 6). */
  public static final String CLIPS = "clips";

  /** Features (6). */
  public static final String OWN_0_GIST = "own[0].gist";

  /** Features (10). */
  public static final String OWN_0_BOTH = "own[0].both";

  /** Features (4). */
  public static final String OWN_0_REFINED = "own[0].refined";

  /** Features (6). */
  public static final String OWN_1_GIST = "own[1].gist";

  /** Features (10). */
  public static final String OWN_1_BOTH = "own[1].both";

  /** Features (4). */
  public static final String OWN_1_REFINED = "own[1].refined";

  /** Features (6). */
  public static final String AGAIN_0_GIST = "again[0].gist";

  /** Features (10). */
  public static final String AGAIN_0_BOTH = "again[0].both";

  /** Features (4). */
  public static final String AGAIN_0_REFINED = "again[0].refined";

  /** Features (6). */
  public static final String AGAIN_1_GIST = "again[1].gist";

  /** Features (10). */
  public static final String AGAIN_1_BOTH = "again[1].both";

  /** Features (4). */
  public static final String AGAIN_1_REFINED = "again[1].refined";

  /** Features (6). */
  public static final String TIED_0_GIST = "tied[0].gist";

  /** Features (10). */
  public static final String TIED_0_BOTH = "tied[0].both";

  /** Features (4). */
  public static final String TIED_0_REFINED = "tied[0].refined";

  /** Features (6). */
  public static final String TIED_1_GIST = "tied[1].gist";

  /** Features (10). */
  public static final String TIED_1_BOTH = "tied[1].both";

  /** Features (4). */
  public static final String TIED_1_REFINED = "tied[1].refined";

  /** Features (6). */
  public static final String TIED_2_GIST = "tied[2].gist";

  /** Features (10). */
  public static final String TIED_2_BOTH = "tied[2].both";

  /** Features (4). */
  public static final String TIED_2_REFINED = "tied[2].refined";

  /** Features (8). */
  public static final String BOTH = "both";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  private RefinerGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.block.Refiner";
  }

  @Override
  public List<String> inputs() {
    return List.of(QUESTION, CLIPS);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.dimension("rounds", 2);
    description.input(QUESTION, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(4));
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 159L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        OWN_0_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        OWN_0_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        QUESTION, OWN_0_GIST);
    graph.addVertex(
        OWN_0_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        OWN_0_BOTH);
    graph.addVertex(
        OWN_1_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        OWN_1_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        OWN_0_REFINED, OWN_1_GIST);
    graph.addVertex(
        OWN_1_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        OWN_1_BOTH);
    graph.addVertex(
        AGAIN_0_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        AGAIN_0_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        OWN_1_REFINED, AGAIN_0_GIST);
    graph.addVertex(
        AGAIN_0_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true), OWN_0_REFINED),
        AGAIN_0_BOTH);
    graph.addVertex(
        AGAIN_1_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        AGAIN_1_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        AGAIN_0_REFINED, AGAIN_1_GIST);
    graph.addVertex(
        AGAIN_1_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true), OWN_1_REFINED),
        AGAIN_1_BOTH);
    graph.addVertex(
        TIED_0_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        TIED_0_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        OWN_0_REFINED, TIED_0_GIST);
    graph.addVertex(
        TIED_0_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        TIED_0_BOTH);
    graph.addVertex(
        TIED_1_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        TIED_1_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        TIED_0_REFINED, TIED_1_GIST);
    graph.addVertex(
        TIED_1_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true), TIED_0_REFINED),
        TIED_1_BOTH);
    graph.addVertex(
        TIED_2_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        TIED_2_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        TIED_1_REFINED, TIED_2_GIST);
    graph.addVertex(
        TIED_2_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true), TIED_0_REFINED),
        TIED_2_BOTH);
    graph.addVertex(
        BOTH,
        new LayerVertex(new ConcatenationLayer()),
        AGAIN_1_REFINED, TIED_2_REFINED);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(8, 3, true)),
        BOTH);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public RefinerGraph build() {
      return new RefinerGraph(this);
    }
  }
}
