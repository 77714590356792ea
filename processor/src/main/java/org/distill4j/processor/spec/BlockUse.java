package org.distill4j.processor.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.processor.diagnostic.Place;

/**
 * A method whose type is a block.
 *
 * @param name its name
 * @param block the block's interface
 * @param reads what feeds the block; each parameter is named as an input of the block
 * @param repeat the text of the number of rounds
 * @param shared whether all rounds train the same parameters
 * @param weightsOf the use whose parameters this one uses, or nothing
 * @param with the texts of sizes for dimensions of the block
 * @param inherited whether another interface declares it
 * @param place the method
 * @param usePlace the annotation that says how, or the method
 */
public record BlockUse(
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

  /** Copies what can be copied. */
  public BlockUse {
    reads = List.copyOf(reads);
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }
}
