package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.spec.weight.PretrainedSpec;

/**
 * A network or a block as written, including inherited members.
 *
 * @param name its name
 * @param dimensions its dimensions
 * @param inputs its inputs
 * @param nodes its nodes
 * @param uses the blocks that it uses
 * @param carries the inputs to which nodes of a block are carried in the next repetition, by node
 * @param frozen the annotation on the interface that freezes what it inherits, if any
 * @param pretrained the file from which it takes its parameters, if any
 * @param external the body, if it is a teacher whose nodes are computed elsewhere
 * @param exported the annotation that says that it is to be exported, if any
 * @param isPublic true if it is visible outside its package
 * @param place the interface
 */
public record NetworkSpec(
    SpecName name,
    List<DimensionSpec> dimensions,
    List<InputSpec> inputs,
    List<NodeSpec> nodes,
    List<BlockUse> uses,
    Map<String, Carry> carries,
    Optional<FrozenSpec> frozen,
    Optional<PretrainedSpec> pretrained,
    Optional<ExternalSpec> external,
    Optional<Place> exported,
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

  /** Creates a network or a block whose interface freezes nothing. */
  public NetworkSpec(
      SpecName name,
      List<DimensionSpec> dimensions,
      List<InputSpec> inputs,
      List<NodeSpec> nodes,
      List<BlockUse> uses,
      Map<String, Carry> carries,
      boolean isPublic,
      Place place) {
    this(
        name,
        dimensions,
        inputs,
        nodes,
        uses,
        carries,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        isPublic,
        place);
  }

  /** Returns true if its nodes are computed elsewhere. */
  public boolean isExternal() {
    return external.isPresent();
  }

  /**
   * The input to which a node is carried in the next repetition of a block.
   *
   * @param input the name of the input
   * @param place the place of the name
   */
  public record Carry(String input, Place place) {}

  /** Returns the input with that name. */
  public Optional<InputSpec> input(String input) {
    return inputs.stream().filter(i -> i.name().equals(input)).findFirst();
  }

  /** Returns the dimension with that name. */
  public Optional<DimensionSpec> dimension(String dimension) {
    return dimensions.stream().filter(d -> d.name().equals(dimension)).findFirst();
  }
}
