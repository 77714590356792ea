package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Mixes steps by a map of weights, such as that of {@link AttentionWeights} or the adjacency of a
 * graph: y_i = sum_j map_ij x_j.
 *
 * <pre>{@code
 * @AttentionWeights(heads = "1", scale = 1, softmax = false) AttentionMaps edges(Sequence nodes);
 * @StepMixing                                                Sequence mixed(AttentionMaps edges, Sequence mapped);
 * }</pre>
 *
 * <p>Unlike {@link Attention}, it holds the map, which other nodes can then read or use again.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.StepMixingLayer",
    signature =
        "AttentionMaps(1, queries, keys), Sequence(keys, features) -> Sequence(queries, features)",
    cost = "queries * keys * features")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StepMixing {}
