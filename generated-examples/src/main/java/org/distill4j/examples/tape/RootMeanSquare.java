package org.distill4j.examples.tape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/** Features divided by the root of the mean of their squares: x / sqrt(mean(x^2) + 1e-5). */
@Operation(
    implementation = "org.distill4j.examples.tape.RootMeanSquareLayer",
    signature = "Features(features) -> Features(features)",
    cost = "2 * features")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RootMeanSquare {}
