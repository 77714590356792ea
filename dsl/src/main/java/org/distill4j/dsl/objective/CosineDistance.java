package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * One minus the cosine of the student's and the teacher's features, whose length does not matter.
 * If the numbers of features differ, {@code @Regressor} maps the student's to the teacher's.
 *
 * <pre>{@code
 * @CosineDistance Loss embedding(@Teacher Features sentence, @Student("sentence") Features own);
 * }</pre>
 *
 * <p>The mean over the examples, or over all steps of the batch that are not masked (DistilBERT,
 * Sanh et al. 2019). A vector of zeros has the cosine 0 and no gradient.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.CosineDistanceLoss",
    signature = {
      "teacher Features(features), student Features(features) -> Loss()",
      "teacher Sequence(steps, features), student Sequence(steps, features) -> Loss()"
    },
    cost = {"3 * features", "3 * steps * features"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CosineDistance {}
