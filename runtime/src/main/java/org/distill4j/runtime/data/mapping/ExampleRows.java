package org.distill4j.runtime.data.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The data of one example.
 *
 * @param rows the row of each slot, in the order of the slots
 * @param id the id, if the mapping has a column of ids
 * @param weight the weight, if the mapping has a column of weights
 */
public record ExampleRows(Map<Slot, Row> rows, Optional<String> id, OptionalDouble weight) {}
