package org.distill4j.examples.requirement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/** The squared difference of the scores that the teacher finds best. */
@Operation(
    implementation = "org.distill4j.examples.requirement.TopScoresLoss",
    signature = "teacher Scores(classes), student Scores(classes) -> Loss()",
    cost = "top",
    requires = "top <= classes")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface TopScores {

  /** How many scores of each example are compared, at least 1. */
  @Range(min = 1)
  int top() default 3;
}
