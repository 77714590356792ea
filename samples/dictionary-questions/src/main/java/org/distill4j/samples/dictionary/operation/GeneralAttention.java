package org.distill4j.samples.dictionary.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * A weighted mean of the steps, with weights that depend on a question: step t weighs softmax_t(x_t
 * . (q W + b)) over the steps that the mask lets through; zero where it lets none through. This is
 * the score that the field calls general.
 *
 * <pre>{@code
 * @GeneralAttention Features focus(Sequence words, Features query);
 * }</pre>
 *
 * <p>This operation is the sample's own: neither the language nor the processor knows it.
 */
@Operation(
    implementation = "org.distill4j.samples.dictionary.operation.GeneralAttentionLayer",
    signature = "Sequence(steps, features), Features(query) -> Features(features)",
    parameters = "query * features + features",
    cost = "query * features + 2 * steps * features")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GeneralAttention {}
