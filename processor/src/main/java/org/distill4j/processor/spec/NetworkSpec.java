package org.distill4j.processor.spec;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;

/**
 * A network as it was written, inherited members included.
 *
 * @param name its name
 * @param dimensions its named sizes
 * @param inputs what is fed from the data
 * @param nodes what is computed
 * @param isPublic whether it can be seen outside its package
 * @param place the interface
 */
public record NetworkSpec(
    SpecName name,
    List<DimensionSpec> dimensions,
    List<InputSpec> inputs,
    List<NodeSpec> nodes,
    boolean isPublic,
    Place place) {

  /** Copies the lists. */
  public NetworkSpec {
    dimensions = List.copyOf(dimensions);
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
  }

  /** The dimension of that name. */
  public Optional<DimensionSpec> dimension(String dimension) {
    return dimensions.stream().filter(d -> d.name().equals(dimension)).findFirst();
  }
}
