package org.distill4j.examples.block;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.examples.own.EnergyLoss;
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
 * The graph of {@link CalmTeacher}.
 *
 * <pre>
 * node                   operation      value               parameters  multiply-adds  bytes
 * question               input          Features(4)
 * clips                  input          Sequence(clips, 6)
 * refinement[0].gist     MeanPooling    Features(6)                                       24
 * refinement[0].both     Concatenation  Features(10)                                      40
 * refinement[0].refined  Dense          Features(4)                 44             40     16
 * refinement[1].gist     MeanPooling    Features(6)                                       24
 * refinement[1].both     Concatenation  Features(10)                                      40
 * refinement[1].refined  Dense          Features(4)                 44             40     16
 * refinement[2].gist     MeanPooling    Features(6)                                       24
 * refinement[2].both     Concatenation  Features(10)                                      40
 * refinement[2].refined  Dense          Features(4)                 44             40     16
 * answer                 Logits         Scores(3)                   15             12     12
 * total                                                            147            132    252
 * refinement[0].energy   Energy         Loss                                        4
 * refinement[1].energy   Energy         Loss                                        4
 * refinement[2].energy   Energy         Loss                                        4
 * in training only                                                                 12
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class CalmTeacherGraph extends NetworkGraph {
  /** Features (4). */
  public static final String QUESTION = "question";

  /** Sequence (clips, 6). */
  public static final String CLIPS = "clips";

  /** Features (6). */
  public static final String REFINEMENT_0_GIST = "refinement[0].gist";

  /** Features (10). */
  public static final String REFINEMENT_0_BOTH = "refinement[0].both";

  /** Features (4). */
  public static final String REFINEMENT_0_REFINED = "refinement[0].refined";

  /** Features (6). */
  public static final String REFINEMENT_1_GIST = "refinement[1].gist";

  /** Features (10). */
  public static final String REFINEMENT_1_BOTH = "refinement[1].both";

  /** Features (4). */
  public static final String REFINEMENT_1_REFINED = "refinement[1].refined";

  /** Features (6). */
  public static final String REFINEMENT_2_GIST = "refinement[2].gist";

  /** Features (10). */
  public static final String REFINEMENT_2_BOTH = "refinement[2].both";

  /** Features (4). */
  public static final String REFINEMENT_2_REFINED = "refinement[2].refined";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  /** Loss (). */
  public static final String REFINEMENT_0_ENERGY = "refinement[0].energy";

  /** Loss (). */
  public static final String REFINEMENT_1_ENERGY = "refinement[1].energy";

  /** Loss (). */
  public static final String REFINEMENT_2_ENERGY = "refinement[2].energy";

  private CalmTeacherGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.block.CalmTeacher";
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
    description.dimension("rounds", 3);
    description.input(QUESTION, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(4));
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 147L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        REFINEMENT_0_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        REFINEMENT_0_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        QUESTION, REFINEMENT_0_GIST);
    graph.addVertex(
        REFINEMENT_0_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        REFINEMENT_0_BOTH);
    graph.addVertex(
        REFINEMENT_1_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        REFINEMENT_1_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        REFINEMENT_0_REFINED, REFINEMENT_1_GIST);
    graph.addVertex(
        REFINEMENT_1_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        REFINEMENT_1_BOTH);
    graph.addVertex(
        REFINEMENT_2_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        REFINEMENT_2_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        REFINEMENT_1_REFINED, REFINEMENT_2_GIST);
    graph.addVertex(
        REFINEMENT_2_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        REFINEMENT_2_BOTH);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(4, 3, true)),
        REFINEMENT_2_REFINED);
  }

  @Override
  public void addTrainingNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        REFINEMENT_0_ENERGY,
        new LayerVertex(new EnergyLoss()),
        REFINEMENT_0_REFINED);
    graph.addVertex(
        REFINEMENT_1_ENERGY,
        new LayerVertex(new EnergyLoss()),
        REFINEMENT_1_REFINED);
    graph.addVertex(
        REFINEMENT_2_ENERGY,
        new LayerVertex(new EnergyLoss()),
        REFINEMENT_2_REFINED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public CalmTeacherGraph build() {
      return new CalmTeacherGraph(this);
    }
  }
}
