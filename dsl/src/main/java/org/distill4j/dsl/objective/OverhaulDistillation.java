package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Draws the student's maps to the teacher's maps before their ReLU, whose negative values are
 * raised to a margin; where the student is below a negative target, it stays there.
 *
 * <pre>{@code
 * @OverhaulDistillation @Weight(0.001)
 * Loss maps(@Teacher Image raw, @Student("raw") @Connector Image own);
 * }</pre>
 *
 * <p>{@code (s - t')^2} with {@code t' = max(t, m)}, over the elements with s above t' or t' above
 * 0; the sum divided by the batch (OFD, Heo et al. 2019). The margin m of a channel is the mean of
 * its negative values in the training batches, kept as state of the loss. Of several layers, each
 * counts half as much as the next one.
 *
 * <p>The authors derive the margins from the teacher's batch normalisation before the maps. Its
 * parameters are those of a second node, which the loss reads:
 *
 * <pre>{@code
 * @BatchNormalisation Image raw(Image edges);
 *
 * @NegativeMean @WeightsOf("raw") @Output Features margins(Image raw);
 *
 * @OverhaulDistillation(measured = false) @Weight(0.001)
 * Loss maps(
 *     @Teacher Image raw, @Teacher Features margins, @Student("raw") @Connector Image own);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.OverhaulLoss",
    signature = {
      "measured=true: teacher Image(channels, height, width), student Image(channels, height, width)"
          + " -> Loss()",
      "measured=false: teacher Image(channels, height, width), teacher Features(channels)"
          + ", student Image(channels, height, width) -> Loss()"
    },
    state = {"negativeSums[measured * channels]", "negativeShares[measured * channels]"},
    cost = "2 * channels * height * width")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OverhaulDistillation {
  /** The weight of a new batch in measured margins, above 0 and at most 1. */
  @Range(min = 0, exclusiveMin = true, max = 1)
  double momentum() default 0.1;

  /** True if the margins are measured, false if the loss reads them of the teacher. */
  boolean measured() default true;
}
