package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * Annotated data of a distillation.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param inherited whether a super-interface declares it
 * @param place the method
 */
public record LabelSpec(String name, KindType kind, boolean inherited, Place place) {}
