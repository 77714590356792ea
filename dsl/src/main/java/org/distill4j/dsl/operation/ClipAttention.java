package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Scores the relevance of each clip to a question, between 0 and 1: sigmoid(v_t . (q W + b)) for
 * each step ("A Video Question Answering Model Based on Knowledge Distillation", eq. 3).
 *
 * <pre>{@code
 * @ClipAttention Sequence relevance(Sequence clips, Features question);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.ClipAttentionLayer",
    signature = "Sequence(steps, features), Features(questionFeatures) -> Sequence(steps, 1)",
    parameters = {"W[questionFeatures, features]", "b[features]"},
    cost = "questionFeatures * features + steps * features")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ClipAttention {}
