package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the similarities between the examples of a batch in student and teacher, which may have
 * different numbers of features.
 *
 * <pre>{@code
 * @SimilarityPreserving @Weight(3000)
 * Loss similarities(@Teacher Features video, @Student("video") Features own);
 * }</pre>
 *
 * <p>With the inner products of all pairs of examples as a matrix, and each of its rows normalised
 * to length 1, the squared difference of the two matrices, divided by the square of the batch (Tung
 * and Mori 2019). The channels and places of an image form one vector.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.relation.SimilarityPreservingLoss",
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
public @interface SimilarityPreserving {}
