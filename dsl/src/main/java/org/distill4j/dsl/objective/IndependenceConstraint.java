package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * How much two embeddings of the same nodes depend on each other, as a loss of a network: what one
 * stream of a reasoning unit keeps for itself should not be in the other.
 *
 * <pre>{@code
 * @IndependenceConstraint Loss independence(Sequence own, Sequence joint);
 * }</pre>
 *
 * <p>{@code trace(R K1 R K2)} with {@code K = E E^T} and {@code R = I - 1 1^T / nodes}: the
 * Hilbert-Schmidt independence criterion without its factor 1 / (nodes - 1)^2, summed over the
 * batch (video question answering by knowledge distillation, Information 2023). It is large, and
 * its usual weight 1e-6. In a repeated block it stands in every round, and a distillation weighs
 * the mean of them by {@link Given}.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.constraint.IndependenceConstraintLoss",
    signature = "Sequence(nodes, first), Sequence(nodes, second) -> Loss()",
    cost = "nodes * nodes * (first + second + 1)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface IndependenceConstraint {
  /** Whether it is the sum over the batch, as in the paper, and not the mean. */
  boolean summed() default true;
}
