package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Turns the features of each example or step into weights: the softmax over the features, such as
 * the weights of several channels.
 *
 * <pre>{@code
 * @FeatureSoftmax Features shares(Features channels);
 * }</pre>
 *
 * <p>{@link Softmax} is for answers.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.FeatureSoftmaxLayer",
    signature = {
      "Features(features) -> Features(features)",
      "Sequence(steps, features) -> Sequence(steps, features)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FeatureSoftmax {}
