package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Averages the steps with learned weights: the weight of step t is softmax_t(w . elu(x_t P) + c)
 * over the unmasked steps ("A Video Question Answering Model Based on Knowledge Distillation",
 * readout).
 *
 * <pre>{@code
 * @AttentionReadout Features video(Sequence fused);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.AttentionReadoutLayer",
    signature = "Sequence(steps, features) -> Features(features)",
    parameters = {"P[features, features]", "w[features]", "c[1]"},
    cost = "steps * features * (features + 2)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AttentionReadout {}
