package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.processor.diagnostic.Place;

/**
 * A use of a block: a method whose return type is a block.
 *
 * @param name its name
 * @param block the interface of the block
 * @param reads the nodes that feed the block; each parameter is named after an input of the block
 * @param repeat the text of the number of repetitions
 * @param shared true if all repetitions share their parameters
 * @param weightsOf the use whose parameters this one shares, or empty
 * @param with the texts of sizes for dimensions of the block
 * @param over what it runs over
 * @param frozen the declaration that freezes its parameters, if any
 * @param inherited true if another interface declares it
 * @param place the method
 * @param usePlace the {@code @Use} annotation, or the method
 */
public record BlockUse(
    String name,
    String block,
    List<ReadSpec> reads,
    String repeat,
    boolean shared,
    String weightsOf,
    Map<String, String> with,
    Over over,
    Optional<FrozenSpec> frozen,
    boolean inherited,
    Place place,
    Place usePlace) {

  /** Copies the collections. */
  public BlockUse {
    reads = List.copyOf(reads);
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  /** Creates a use whose parameters are trained unless the block itself freezes them. */
  public BlockUse(
      String name,
      String block,
      List<ReadSpec> reads,
      String repeat,
      boolean shared,
      String weightsOf,
      Map<String, String> with,
      boolean inherited,
      Place place,
      Place usePlace) {
    this(
        name,
        block,
        reads,
        repeat,
        shared,
        weightsOf,
        with,
        Over.ROUNDS,
        Optional.empty(),
        inherited,
        place,
        usePlace);
  }

  /** Returns the same use, frozen if there is a declaration. */
  public BlockUse frozen(Optional<FrozenSpec> declared) {
    return with(over, declared);
  }

  /** Returns the same use over something else. */
  public BlockUse over(Over other) {
    return with(other, frozen);
  }

  private BlockUse with(Over other, Optional<FrozenSpec> declared) {
    return new BlockUse(
        name, block, reads, repeat, shared, weightsOf, with, other, declared, inherited, place,
        usePlace);
  }

  /** Returns true if it runs over the steps of a sequence. */
  public boolean overSteps() {
    return over != Over.ROUNDS;
  }

  /** The axis that a use of a block runs over. */
  public enum Over {
    /** Rounds. */
    ROUNDS,
    /** The steps of a sequence. */
    STEPS,
    /** The steps of a sequence, from the last to the first. */
    STEPS_BACKWARD
  }
}
