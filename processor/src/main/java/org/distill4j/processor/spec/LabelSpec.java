package org.distill4j.processor.spec;

import org.distill4j.processor.diagnostic.Place;

/**
 * The labels of a distillation.
 *
 * @param name its name
 * @param kind the kind of its value
 * @param numbered true for the number of the example, which the trainer gives
 * @param inherited true if a super-interface declares it
 * @param place the method
 */
public record LabelSpec(
    String name, KindType kind, boolean numbered, boolean inherited, Place place) {

  /** Labels of the data. */
  public LabelSpec(String name, KindType kind, boolean inherited, Place place) {
    this(name, kind, false, inherited, place);
  }
}
