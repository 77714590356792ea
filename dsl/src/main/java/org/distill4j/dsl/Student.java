package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads a node of the student in a loss; the gradient of the loss flows into the node.
 *
 * <pre>{@code
 * Loss answers(@Student Scores answer, Labels annotated);
 * }</pre>
 *
 * <p>An operation beside it, such as {@link org.distill4j.dsl.operation.Regressor}, is applied to
 * the node's value before the loss reads it:
 *
 * <pre>{@code
 * Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
 * }</pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Student {

  /** The name of the student's node; the parameter's own name if empty. */
  String value() default "";
}
