package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * The declaration that freezes a node.
 *
 * @param storage the name of the form in which its parameters are stored
 * @param place the annotation
 * @param own true if the spec or the method that is parsed declares it, and reports its problems
 */
public record FrozenSpec(String storage, Place place, boolean own) {}
