package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Cross-entropy of each step against the class of the next step, for causal language models. It
 * reads the tokens of the network's input as they are, or labels of steps.
 *
 * <pre>{@code
 * @CausalCrossEntropy Loss words(@Student StepScores next, @Student("words") Tokens words);
 * }</pre>
 *
 * <p>{@code -log softmax(z_t)_y(t+1)}, the mean over all steps of the batch that are not masked and
 * whose next step is neither masked nor ignored; 0 if there is none. The label of the first step
 * and the logits of the last one are not used.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CausalCrossEntropyLoss",
    signature = {
      "student StepScores(steps, classes), student Tokens(steps) -> Loss()",
      "student StepScores(steps, classes), StepLabels(steps) -> Loss()"
    },
    cost = "steps * classes")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CausalCrossEntropy {}
