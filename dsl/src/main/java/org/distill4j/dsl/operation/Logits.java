package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * The output layer of a classifier: a linear map to one raw score for each class.
 *
 * <pre>{@code
 * @Logits(classes = "answers") Scores answer(Features hidden);
 * }</pre>
 *
 * <p>y = x W + b, with W [inputs, classes] initialised Xavier-uniform and b [classes] zero. No
 * softmax is applied: losses and metrics expect raw logits.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.LogitsLayer",
    signature = "Features(inputs) -> Scores(classes)",
    parameters = "inputs * classes + classes",
    cost = "inputs * classes")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Logits {

  /** The number of classes. */
  @Size
  String classes();
}
