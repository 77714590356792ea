package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the node that a parameter reads, where it differs from the parameter's name.
 *
 * <pre>{@code
 * @Concatenation Features both(@From("sentence") Features left, @From("video") Features right);
 * }</pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface From {

  /** The name of a node of the same network. */
  String value();
}
