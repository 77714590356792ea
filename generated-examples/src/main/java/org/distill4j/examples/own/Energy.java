package org.distill4j.examples.own;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/** Mean of the squared features, as a loss that a network can declare. */
@Operation(
    implementation = "org.distill4j.examples.own.EnergyLoss",
    signature = "Features(width) -> Loss()",
    cost = "width")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Energy {}
