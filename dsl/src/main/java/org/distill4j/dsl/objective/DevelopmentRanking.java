package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Listwise ranking as a development program of the first author of ranking distillation computes
 * it, beside {@link ListNet}, {@link StochasticListNet}, {@link ListMle} and {@link LambdaLoss},
 * which follow the paper's text.
 *
 * <pre>{@code
 * @DevelopmentRanking(loss = DevelopmentLoss.LISTNET, temperature = 4) @Weight(10)
 * Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>The list has the teacher's {@code hot} best answers and {@code cold} others, whose places
 * behind the hot list are drawn once for the whole batch. {@link DevelopmentLoss} has the losses;
 * gains are {@code 2^p - 1} of {@code p = softmax(t / T)}, divided by the ideal sum of discounted
 * gains. The sum over the pairs of a list, and the mean over the batch.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.ranking.DevelopmentRankingLoss",
    signature = "teacher Scores(classes), student Scores(classes) -> Loss()",
    cost = "hot + cold",
    requires = {"hot + cold > 1", "hot + cold <= classes"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DevelopmentRanking {

  /** The loss of a list. */
  DevelopmentLoss loss() default DevelopmentLoss.LISTNET;

  /** The length of the hot list: the teacher's best answers. */
  @Range(min = 0)
  int hot() default 10;

  /** The length of the cold list, drawn from the rest at each step. */
  @Range(min = 0)
  int cold() default 100;

  /** The decay of the probability of a cold answer with its place; 0 for equal probabilities. */
  @Range(min = 0)
  double decay() default 0.005;

  /** The temperature T, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 1;

  /** Multiplies the difference of scores in LambdaLoss, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double sigma() default 1;

  /** The weight of NDCG2 in NDCG2PP. */
  @Range(min = 0)
  double tau() default 1;
}
