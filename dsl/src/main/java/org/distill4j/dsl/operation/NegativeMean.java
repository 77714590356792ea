package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * The mean of the negative values of each feature of a batch normalisation, on the assumption of
 * normal values: the margins of {@code @OverhaulDistillation(measured = false)} (OFD, Heo et al.
 * 2019).
 *
 * <pre>{@code
 * @BatchNormalisation Image raw(Image edges);
 *
 * @NegativeMean @WeightsOf("raw") @Output Features margins(Image raw);
 * }</pre>
 *
 * <p>{@code beta - s phi(u) / Phi(-u)} with s = |gamma| and u = beta / s of the parameters that it
 * shares with the normalisation, for each example the same; -3 s where less than one in a thousand
 * values is negative. Only the size of the input is read.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.image.NegativeMeanLayer",
    signature = {
      "Image(features, height, width) -> Features(features)",
      "Features(features) -> Features(features)"
    },
    parameters = {"gamma[features]", "beta[features]"},
    cost = "features")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface NegativeMean {}
