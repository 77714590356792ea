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
 * The graph of {@link CalmStudent}.
 *
 * <pre>
 * node                operation      value               parameters  multiply-adds  bytes
 * question            input          Features(4)
 * clips               input          Sequence(clips, 6)
 * refinement.gist     MeanPooling    Features(6)                                       24
 * refinement.both     Concatenation  Features(10)                                      40
 * refinement.refined  Dense          Features(4)                 44             40     16
 * answer              Logits         Scores(3)                   15             12     12
 * total                                                          59             52     92
 * refinement.energy   Energy         Loss                                        4
 * in training only                                                               4
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class CalmStudentGraph extends NetworkGraph {
  /** Features (4). */
  public static final String QUESTION = "question";

  /** Sequence (clips, 6). */
  public static final String CLIPS = "clips";

  /** Features (6). */
  public static final String REFINEMENT_GIST = "refinement.gist";

  /** Features (10). */
  public static final String REFINEMENT_BOTH = "refinement.both";

  /** Features (4). */
  public static final String REFINEMENT_REFINED = "refinement.refined";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  /** Loss (). */
  public static final String REFINEMENT_ENERGY = "refinement.energy";

  private CalmStudentGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.block.CalmStudent";
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
    description.dimension("rounds", 1);
    description.input(QUESTION, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(4));
    description.input(CLIPS, "Sequence", "org.distill4j.runtime.data.SequenceColumn", Axis.varying("clips"), Axis.of(6));
    description.output(ANSWER, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 59L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        REFINEMENT_GIST,
        new LayerVertex(new MeanPoolingLayer()),
        CLIPS);
    graph.addVertex(
        REFINEMENT_BOTH,
        new LayerVertex(new ConcatenationLayer()),
        QUESTION, REFINEMENT_GIST);
    graph.addVertex(
        REFINEMENT_REFINED,
        new LayerVertex(new DenseLayer(10, 4, Activation.TANH, true)),
        REFINEMENT_BOTH);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(4, 3, true)),
        REFINEMENT_REFINED);
  }

  @Override
  public void addTrainingNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        REFINEMENT_ENERGY,
        new LayerVertex(new EnergyLoss()),
        REFINEMENT_REFINED);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public CalmStudentGraph build() {
      return new CalmStudentGraph(this);
    }
  }
}
