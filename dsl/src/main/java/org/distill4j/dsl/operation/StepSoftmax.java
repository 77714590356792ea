package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Turns one score for each step into weights: the softmax over the unmasked steps. Masked steps
 * have weight 0.
 *
 * <pre>{@code
 * @StepSoftmax Sequence weights(Sequence scores);
 * @Scale       Sequence weighted(Sequence clips, Sequence weights);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.StepSoftmaxLayer",
    signature = "Sequence(steps, 1) -> Sequence(steps, 1)",
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StepSoftmax {}
