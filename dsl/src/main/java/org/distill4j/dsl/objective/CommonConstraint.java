package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Penalises differences between two embeddings in the relations between the same nodes, as a loss
 * of a network: two streams of a reasoning unit should agree on what they share.
 *
 * <pre>{@code
 * @CommonConstraint Loss similarity(Sequence appearance, Sequence motion);
 * }</pre>
 *
 * <p>With each embedding centred over its nodes and each node normalised to length 1, the squared
 * difference of the matrices of inner products, the mean over pairs of nodes and batch (AM-GCN,
 * Wang et al. 2020; video question answering by knowledge distillation, Information 2023). Its
 * usual weight is 100. A repeated block has one in every round; a distillation weights their mean
 * with {@link NetworkLoss}.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.constraint.CommonConstraintLoss",
    signature = "Sequence(nodes, first), Sequence(nodes, second) -> Loss()",
    cost = "nodes * nodes * (first + second + 1)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CommonConstraint {}
