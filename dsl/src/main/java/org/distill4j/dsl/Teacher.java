package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a loss reads a node of the teacher. The teacher runs in inference mode and no gradient
 * reaches it.
 *
 * <pre>{@code
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>With several teachers it says which one:
 *
 * <pre>{@code
 * Loss motion(@Teacher(of = Motion.class) Scores answer, @Student("answer") Scores own);
 * }</pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Teacher {

  /** The name of the teacher's node; the parameter's own name where it is empty. */
  String value() default "";

  /** The teacher, needed where the distillation has several. */
  Class<?> of() default void.class;
}
