package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives integer elements of a node's operation sizes over dimensions, where the annotation itself
 * takes a constant.
 *
 * <pre>{@code
 * @Convolution(channels = "2 * channels", size = 3)
 * @With("groups = channels")
 * Image each(Image photo);
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface With {

  /** Sizes of elements: {@code "groups = channels"}. */
  String[] value();
}
