package org.distill4j.examples.peer;

import java.util.List;
import javax.annotation.processing.Generated;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.description.Axis;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;

/**
 * The graph of {@link Classmate}.
 *
 * <pre>
 * node     operation  value         parameters  multiply-adds  bytes
 * facts    input      Features(4)
 * shallow  Dense      Features(20)         100             80     80
 * answer   Logits     Scores(3)             63             60     12
 * verdict  Scale      Scores(3)                                   12
 * total                                    163            140    104
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class ClassmateGraph extends NetworkGraph {
  /** Features (4). */
  public static final String FACTS = "facts";

  /** Features (20). */
  public static final String SHALLOW = "shallow";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  /** Scores (3). */
  public static final String VERDICT = "verdict";

  private ClassmateGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.peer.Classmate";
  }

  @Override
  public List<String> inputs() {
    return List.of(FACTS);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, VERDICT);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.input(FACTS, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(4));
    description.output(ANSWER, "Scores", Axis.of(3));
    description.output(VERDICT, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 163L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SHALLOW,
        new LayerVertex(new DenseLayer(4, 20, Activation.TANH, true)),
        FACTS);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(20, 3, true)),
        SHALLOW);
    graph.addVertex(
        VERDICT,
        new LayerVertex(new ScaleLayer(1.0)),
        ANSWER);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public ClassmateGraph build() {
      return new ClassmateGraph(this);
    }
  }
}
