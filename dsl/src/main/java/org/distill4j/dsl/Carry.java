package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Carries a node of a repeated {@link Block} over: its value becomes an input of the next round, or
 * of the next step of a sequence.
 *
 * <pre>{@code
 * @Carry("state") @Dense(units = "width") Features refined(Features both);
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Carry {

  /** The name of the block's input, of the same kind and shape. */
  String value();
}
