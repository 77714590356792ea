package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Adds a low-rank update to the result y of a linear map of x (Hu et al. 2022, LoRA): y + alpha /
 * rank (dropout(x) A) B.
 *
 * <pre>{@code
 * @Dense(units = "width")     Sequence query(Sequence words);
 * @LowRank(rank = 8)          Sequence adapted(@From("words") Sequence x, @From("query") Sequence y);
 * }</pre>
 *
 * <p>A [inputs, rank] is initialised uniformly in (-r, r) with r = 1 / sqrt(inputs), B [rank,
 * units] with zeros, so that the result begins as y. The map should have no activation function, or
 * y is adapted after it.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.adapter.LowRankLayer",
    signature = {
      "Features(inputs), Features(units) -> Features(units)",
      "Sequence(steps, inputs), Sequence(steps, units) -> Sequence(steps, units)"
    },
    parameters = {"A[inputs, rank]", "B[rank, units]"},
    cost = {"rank * (inputs + units)", "steps * rank * (inputs + units)"},
    stochastic = true)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface LowRank {

  /** The rank of the update. */
  @Range(min = 1)
  int rank() default 8;

  /** The factor of the update, divided by the rank. */
  @Range(min = 0, exclusiveMin = true)
  double alpha() default 16;

  /** The probability that a feature of x is zeroed in training, for the update alone. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double dropout() default 0;
}
