package org.distill4j.runtime.layer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that a layer has gained since model files with it were written. A file that
 * lacks the component gives the layer this value, which must be the behaviour of the layer before:
 *
 * <pre>{@code
 * public record DenseLayer(int inputs, int units, @AddedComponent("true") boolean bias)
 *     implements Layer { ... }
 * }</pre>
 *
 * <p>Without the annotation a file that lacks a value is refused. Values of a file that the layer
 * no longer has are ignored in either case.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AddedComponent {

  /**
   * The value as text: a number, {@code true} or {@code false}, text, or the name of an enum
   * constant, as the type of the component requires.
   */
  String value();
}
