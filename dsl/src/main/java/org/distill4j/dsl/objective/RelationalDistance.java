package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the distances between the examples of a batch in student and teacher, which may have
 * different numbers of features.
 *
 * <pre>{@code
 * @RelationalDistance @Weight(25)
 * Loss distances(@Teacher Features video, @Student("video") Features own);
 * }</pre>
 *
 * <p>The Huber loss of {@code d_ij / mean(d)} in the student against the same in the teacher, the
 * mean over all pairs of the batch, where the mean distance excludes the distance of an example
 * from itself (relational knowledge distillation, Park et al. 2019, section 3.2.1). It needs
 * batches of at least two examples; a batch of one gives zero. The channels and places of an image
 * form one vector.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.relation.RelationalDistanceLoss",
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
public @interface RelationalDistance {}
