package org.distill4j.examples.selftaught;

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

/**
 * The graph of {@link Pupil}.
 *
 * <pre>
 * node     operation  value        parameters  multiply-adds  bytes
 * facts    input      Features(4)
 * shallow  Dense      Features(8)          40             32     32
 * deep     Dense      Features(8)          72             64     32
 * answer   Logits     Scores(3)            27             24     12
 * early    Logits     Scores(3)            27             24     12
 * total                                   166            144     88
 * </pre>
 */
@Generated("org.distill4j.processor.DistillationProcessor")
public final class PupilGraph extends NetworkGraph {
  /** Features (4). */
  public static final String FACTS = "facts";

  /** Features (8). */
  public static final String SHALLOW = "shallow";

  /** Features (8). */
  public static final String DEEP = "deep";

  /** Scores (3). */
  public static final String ANSWER = "answer";

  /** Scores (3). */
  public static final String EARLY = "early";

  private PupilGraph(Builder builder) {}

  /** Returns a builder with the spec's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "org.distill4j.examples.selftaught.Pupil";
  }

  @Override
  public List<String> inputs() {
    return List.of(FACTS);
  }

  @Override
  public List<String> outputs() {
    return List.of(ANSWER, EARLY);
  }

  @Override
  public ModelDescription description() {
    ModelDescription.Builder description = ModelDescription.builder(name());
    description.input(FACTS, "Features", "org.distill4j.runtime.data.FeatureColumn", Axis.of(4));
    description.output(ANSWER, "Scores", Axis.of(3));
    description.output(EARLY, "Scores", Axis.of(3));
    return description.build();
  }

  @Override
  public long parameters() {
    return 166L;
  }

  @Override
  public void addNodes(ComputationGraphConfiguration.GraphBuilder graph) {
    graph.addVertex(
        SHALLOW,
        new LayerVertex(new DenseLayer(4, 8, Activation.TANH, true)),
        FACTS);
    graph.addVertex(
        DEEP,
        new LayerVertex(new DenseLayer(8, 8, Activation.TANH, true)),
        SHALLOW);
    graph.addVertex(
        ANSWER,
        new LayerVertex(new LogitsLayer(8, 3, true)),
        DEEP);
    graph.addVertex(
        EARLY,
        new LayerVertex(new LogitsLayer(8, 3, true)),
        SHALLOW);
  }

  /** Sets dimensions. */
  public static final class Builder {
    private Builder() {}

    /** Builds the graph. */
    public PupilGraph build() {
      return new PupilGraph(this);
    }
  }
}
