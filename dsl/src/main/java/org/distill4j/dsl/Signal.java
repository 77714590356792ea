package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a node of an {@link External} teacher that losses can read.
 *
 * <pre>{@code
 * @Signal(shape = {"pieces", "384"}) Sequence states();
 * @Signal(shape = "classes")         Scores   answer();
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Signal {

  /**
   * One size for each axis of the signal's kind, without the batch, as in {@link Input#shape}. An
   * axis that shares its name with an axis of an input has the same length, and the input's mask.
   */
  String[] shape();
}
