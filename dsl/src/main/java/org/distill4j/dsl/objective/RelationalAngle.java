package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the angles between the examples of a batch in student and teacher, which may have
 * different numbers of features.
 *
 * <pre>{@code
 * @RelationalAngle @Weight(50)
 * Loss angles(@Teacher Features video, @Student("video") Features own);
 * }</pre>
 *
 * <p>The Huber loss of the cosines at each example between any two others, the mean over all
 * triples of the batch (relational knowledge distillation, Park et al. 2019, section 3.2.2). Its
 * run time grows with the cube of the batch size, but not with the number of features. The channels
 * and places of an image form one vector.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.relation.RelationalAngleLoss",
    signature = {
      "teacher Features(wide), student Features(narrow) -> Loss()",
      "teacher Image(wide, teacherHeight, teacherWidth), student Image(narrow, height, width) -> Loss()"
    },
    cost = {
      "batch * (wide + narrow) + 2 * batch * batch",
      "batch * (wide * teacherHeight * teacherWidth + narrow * height * width) + 2 * batch * batch"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RelationalAngle {}
