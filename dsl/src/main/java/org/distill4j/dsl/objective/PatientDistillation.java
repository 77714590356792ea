package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The squared distance of the student's and the teacher's features, both normalised to length 1,
 * usually those of the first step at several layers. If the numbers of features differ,
 * {@code @Regressor} maps the student's to the teacher's.
 *
 * <pre>{@code
 * @PatientDistillation @Weight(100)
 * Loss second(@Teacher("first[3]") Features taught, @Student("first[1]") Features own);
 * }</pre>
 *
 * <p>{@code |s / |s| - t / |t||^2}, the mean over the batch (patient knowledge distillation, Sun et
 * al. 2019, eq. 7). A vector of zeros stays zero and has no gradient.
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.PatientDistillationLoss",
    signature = "teacher Features(features), student Features(features) -> Loss()",
    cost = "3 * features")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PatientDistillation {}
