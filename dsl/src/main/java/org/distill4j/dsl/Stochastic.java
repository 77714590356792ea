package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Says that a loss reads a node of the teacher as several passes with dropout, beside {@link
 * Teacher}. The parameter's kind is one that is declared as passes of the node's, such as {@link
 * org.distill4j.dsl.kind.ScorePasses}.
 *
 * <pre>{@code
 * @PairwiseRanking
 * Loss ranking(
 *     @Teacher Scores answer,
 *     @Teacher("answer") @Stochastic(passes = 10, at = "dropped") ScorePasses uncertain,
 *     @Student("answer") Scores own);
 * }</pre>
 *
 * <p>The rest of the teacher runs in inference mode: only the nodes named in {@link #at} drop
 * anything. What lies before them runs once for each example, the rest {@link #passes} times.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Stochastic {

  /** The number of passes, at least 2. */
  @Range(min = 2)
  int passes();

  /**
   * The paths of the nodes that drop, which the node that is read depends on; where it is empty,
   * all of its stochastic ones.
   */
  String[] at() default {};
}
