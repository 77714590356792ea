package org.distill4j.samples.dictionary.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Attention over the steps of a sequence with the general score: step t has the weight
 * softmax_t(x_t . (q W + b)) over the unmasked steps. The result is zero if all steps are masked.
 *
 * <pre>{@code
 * @GeneralAttention Features focus(Sequence words, Features query);
 * }</pre>
 *
 * <p>This operation is defined by the sample, outside the language and the processor.
 */
@Operation(
    implementation = "org.distill4j.samples.dictionary.operation.GeneralAttentionLayer",
    signature = "Sequence(steps, features), Features(query) -> Features(features)",
    parameters = {"W[query, features]", "b[features]"},
    cost = "query * features + 2 * steps * features")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GeneralAttention {}
