package org.distill4j.examples.requirement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/** Mean squared difference of the scores that the teacher ranks highest. */
@Operation(
    implementation = "org.distill4j.examples.requirement.TopScoresLoss",
    signature = "teacher Scores(classes), student Scores(classes) -> Loss()",
    cost = "top",
    requires = "top <= classes")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TopScores {

  /** The number of scores compared per example, at least 1. */
  @Range(min = 1)
  int top() default 3;
}
