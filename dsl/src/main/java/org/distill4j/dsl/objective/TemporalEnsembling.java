package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * Temporal ensembling (Laine and Aila 2017): the student's probabilities are to be close to the
 * average of those that it gave for the same example in earlier epochs.
 *
 * <pre>{@code
 * @Numbered Targets number();
 *
 * @TemporalEnsembling(examples = "9000") @Weight(value = 30, epochs = 80)
 * Loss steady(@Student Scores answer, Targets number);
 * }</pre>
 *
 * <p>{@code sum_c (softmax(z)_c - m_c / (1 - decay^n))^2 / classes}, the mean over the batch, where
 * the bank has m of each example after n steps with it: m becomes {@code decay m + (1 - decay)
 * softmax(z)} in each training step. An example without a step or a number contributes 0. The bank
 * is state of the loss.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.answer.TemporalEnsemblingLoss",
    signature = "student Scores(classes), Targets(number) -> Loss()",
    state = {"bank[examples, classes]", "steps[examples]"},
    cost = "3 * classes",
    requires = {"number == 1", "classes > 1"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TemporalEnsembling {

  /** The number of training examples. */
  @Size
  String examples();

  /** The share of the average that each step keeps, from 0 to below 1. */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double decay() default 0.6;
}
