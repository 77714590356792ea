package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Compares the places that student and teacher attend to. The places must be the same; the numbers
 * of features or channels may differ.
 *
 * <pre>{@code
 * @AttentionTransfer @Weight(1000)
 * Loss attention(@Teacher Image shapes, @Student("shapes") Image own);
 * }</pre>
 *
 * <p>The mean of the squares over the channels is the attention that a place gets; the loss is the
 * squared difference of the maps of teacher and student, each normalised to length 1, the mean over
 * places and batch (Zagoruyko and Komodakis 2017, eq. 2 with p = 2, with a mean in place of the
 * norm as in the authors' program).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.AttentionTransferLoss",
    signature = {
      "teacher Sequence(steps, wide), student Sequence(steps, narrow) -> Loss()",
      "teacher Image(wide, height, width), student Image(narrow, height, width) -> Loss()"
    },
    cost = {"steps * (wide + narrow)", "height * width * (wide + narrow)"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AttentionTransfer {}
