package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Penalises dependence between two embeddings of the same nodes, as a loss of a network: one stream
 * of a reasoning unit should not contain what is specific to another.
 *
 * <pre>{@code
 * @IndependenceConstraint Loss independence(Sequence own, Sequence joint);
 * }</pre>
 *
 * <p>{@code trace(R K1 R K2)} with {@code K = E E^T} and {@code R = I - 1 1^T / nodes}: the
 * Hilbert-Schmidt independence criterion without its factor 1 / (nodes - 1)^2, summed over the
 * batch (video question answering by knowledge distillation, Information 2023). It is large; its
 * usual weight is 1e-6. A repeated block has one in every round; a distillation weights their mean
 * with {@link NetworkLoss}.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.constraint.IndependenceConstraintLoss",
    signature = "Sequence(nodes, first), Sequence(nodes, second) -> Loss()",
    cost = "nodes * nodes * (first + second + 1)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface IndependenceConstraint {
  /** True for the sum over the batch, as in the paper; false for the mean. */
  boolean summed() default true;
}
