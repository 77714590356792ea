package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * The labels of a distillation.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param inherited true if a super-interface declares it
 * @param place the method
 */
public record LabelSpec(String name, KindType kind, boolean inherited, Place place) {}
