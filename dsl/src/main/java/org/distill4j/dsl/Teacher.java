package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads a node of the teacher in a loss. The teacher runs in inference mode and gets no gradient.
 *
 * <pre>{@code
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>With several teachers it names one of them:
 *
 * <pre>{@code
 * Loss motion(@Teacher(of = Motion.class) Scores answer, @Student("answer") Scores own);
 * }</pre>
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Teacher {

  /** The name of the teacher's node; the parameter's own name if empty. */
  String value() default "";

  /** The teacher; required if the distillation has several. */
  Class<?> of() default void.class;

  /**
   * The round of the teacher for each round of the student, where both paths have {@code [*]}: an
   * expression in {@code round}, such as {@code "2 * round + 1"} for every second one, or a number
   * for each round of the student. Rounds of equal index if empty.
   *
   * <pre>{@code
   * @FitNet
   * Loss hints(
   *     @Teacher(value = "layers[*].mapped", rounds = "2 * round + 1") Sequence taught,
   *     @Student("layers[*].mapped") @Regressor Sequence own);
   * }</pre>
   *
   * The loss is the mean over the pairs.
   */
  String[] rounds() default {};
}
