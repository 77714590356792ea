package org.distill4j.examples.tape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/** Entropy of the answers as a loss that a network can declare. */
@Operation(
    implementation = "org.distill4j.examples.tape.SharpnessLoss",
    signature = "Scores(classes) -> Loss()",
    cost = "classes")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Sharpness {}
