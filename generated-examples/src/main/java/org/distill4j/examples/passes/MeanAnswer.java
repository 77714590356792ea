package org.distill4j.examples.passes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The mean squared distance of the student's logits from the mean of the teacher's passes.
 *
 * <pre>{@code
 * @MeanAnswer
 * Loss steady(@Teacher("answer") @Stochastic(passes = 10) ScorePasses passes, @Student Scores answer);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.examples.passes.MeanAnswerLoss",
    signature = "teacher ScorePasses(passes, classes), student Scores(classes) -> Loss()")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MeanAnswer {}
