package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Reads a node of the teacher in several stochastic passes with dropout. It stands beside {@link
 * Teacher} on a parameter of a loss, whose kind is declared as passes of the node's kind, such as
 * {@link org.distill4j.dsl.kind.ScorePasses}.
 *
 * <pre>{@code
 * @PairwiseRanking
 * Loss ranking(
 *     @Teacher Scores answer,
 *     @Teacher("answer") @Stochastic(passes = 10, at = "dropped") ScorePasses uncertain,
 *     @Student("answer") Scores own);
 * }</pre>
 *
 * <p>Dropout is active in the nodes named by {@link #at} alone; the rest of the teacher runs in
 * inference mode. The nodes before the first dropout run once for each example, those after it
 * {@link #passes} times.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Stochastic {

  /** The number of passes, at least 2. */
  @Range(min = 2)
  int passes();

  /**
   * The paths of the nodes with active dropout, all of them ancestors of the node that is read. If
   * empty, all stochastic ancestors.
   */
  String[] at() default {};
}
