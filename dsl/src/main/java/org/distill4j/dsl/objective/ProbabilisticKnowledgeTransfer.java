package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the neighbours of each example in student and teacher, which may have different numbers
 * of features.
 *
 * <pre>{@code
 * @ProbabilisticKnowledgeTransfer @Weight(30000)
 * Loss neighbours(@Teacher Features video, @Student("video") Features own);
 * }</pre>
 *
 * <p>The cosines of all pairs of examples, mapped to [0, 1] and divided by their sum over the
 * batch, are the probabilities p of the teacher and q of the student; {@code p log(p / q)}, the
 * mean over all pairs (Passalis and Tefas 2018, with the mean of the authors' program, hence the
 * large weight).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.relation.ProbabilisticKnowledgeTransferLoss",
    signature = {
      "teacher Features(wide), student Features(narrow) -> Loss()",
      "teacher Image(wide, teacherHeight, teacherWidth), student Image(narrow, height, width) -> Loss()"
    },
    cost = {
      "batch * (wide + narrow)",
      "batch * (wide * teacherHeight * teacherWidth + narrow * height * width)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ProbabilisticKnowledgeTransfer {}
