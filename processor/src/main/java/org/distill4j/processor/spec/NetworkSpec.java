package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;

/**
 * A network or a block as it was written, inherited members included.
 *
 * @param name its name
 * @param dimensions its named sizes
 * @param inputs what is fed from the data
 * @param nodes what is computed
 * @param uses the blocks that it uses
 * @param carries for nodes of a block, the input that each is in the next round
 * @param isPublic whether it can be seen outside its package
 * @param place the interface
 */
public record NetworkSpec(
    SpecName name,
    List<DimensionSpec> dimensions,
    List<InputSpec> inputs,
    List<NodeSpec> nodes,
    List<BlockUse> uses,
    Map<String, Carry> carries,
    boolean isPublic,
    Place place) {

  /** Copies the lists. */
  public NetworkSpec {
    dimensions = List.copyOf(dimensions);
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
    uses = List.copyOf(uses);
    carries = Collections.unmodifiableMap(new LinkedHashMap<>(carries));
  }

  /**
   * What a node of a block is in the next round.
   *
   * @param input the block's input
   * @param place where that is said
   */
  public record Carry(String input, Place place) {}

  /** The input of that name. */
  public Optional<InputSpec> input(String input) {
    return inputs.stream().filter(i -> i.name().equals(input)).findFirst();
  }

  /** The dimension of that name. */
  public Optional<DimensionSpec> dimension(String dimension) {
    return dimensions.stream().filter(d -> d.name().equals(dimension)).findFirst();
  }
}
