package org.distill4j.processor.spec;

import java.util.OptionalInt;
import org.distill4j.processor.diagnostic.Place;

/**
 * A named size.
 *
 * @param name its name
 * @param value its value, or empty if it is set when the graph is built
 * @param inherited true if a super-interface declares it
 * @param place the annotation
 */
public record DimensionSpec(String name, OptionalInt value, boolean inherited, Place place) {}
