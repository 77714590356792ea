package org.distill4j.runtime.teacher.body;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.graph.NetworkGraph;

/**
 * The declaration of a teacher whose nodes are computed elsewhere, with all dimensions bound. Base
 * class of the generated {@code ...Graph} classes of {@code @External} interfaces. It has no
 * parameters, and no graph can be built from it.
 */
public abstract class ExternalGraph extends NetworkGraph {

  /** The inputs, in the order of the spec. */
  public abstract List<BodyValue> bodyInputs();

  /** The nodes that can be read, in the order of the spec. */
  public abstract List<BodyValue> signals();

  /**
   * Returns a signal by its name in the spec.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final BodyValue signal(String signal) {
    return signals().stream()
        .filter(candidate -> candidate.name().equals(signal))
        .findFirst()
        .orElseThrow(() -> Arguments.unknown("signal of " + name(), signal, outputs()));
  }

  @Override
  public final List<String> inputs() {
    return bodyInputs().stream().map(BodyValue::name).toList();
  }

  @Override
  public final List<String> outputs() {
    return signals().stream().map(BodyValue::name).toList();
  }

  @Override
  public final long parameters() {
    return 0;
  }

  /**
   * Always throws.
   *
   * @throws IllegalStateException because its nodes are computed elsewhere
   */
  @Override
  public final void addNodes(GraphBuilder graph) {
    throw new IllegalStateException(
        "%s is external: its nodes are computed by a body, and no graph can be built from it"
            .formatted(name()));
  }
}
