package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Averages two streams step by step with learned weights: the weight of stream s is softmax_s(w2 .
 * tanh(x_s W1 + b1)) ("A Video Question Answering Model Based on Knowledge Distillation", eq. 10
 * and 11).
 *
 * <pre>{@code
 * @StreamFusion Sequence fused(Sequence joint, Sequence independent);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.fusion.StreamFusionLayer",
    signature = "Sequence(steps, features), Sequence(steps, features) -> Sequence(steps, features)",
    parameters = {"W1[features, features]", "b1[features]", "w2[features]"},
    cost = "2 * steps * features * (features + 2)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StreamFusion {}
