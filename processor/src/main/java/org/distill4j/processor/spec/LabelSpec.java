package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * Annotated data of a distillation.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param place the method
 */
public record LabelSpec(String name, KindType kind, Place place) {}
