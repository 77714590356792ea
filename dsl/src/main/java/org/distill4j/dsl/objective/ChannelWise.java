package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Compares the places at which each channel of the student and of the teacher is active.
 *
 * <pre>{@code
 * @ChannelWise(temperature = 4) @Weight(3)
 * Loss places(@Teacher Image shapes, @Student("shapes") Image own);
 * }</pre>
 *
 * <p>{@code T^2 KL(softmax(t / T) || softmax(s / T))} over the places of a channel, the mean over
 * channels and batch (channel-wise knowledge distillation, Shu et al. 2021).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.ChannelWiseLoss",
    signature = {
      "teacher Image(channels, height, width), student Image(channels, height, width) -> Loss()",
      "teacher PlaceScores(channels, height, width), student PlaceScores(channels, height, width) -> Loss()"
    },
    cost = "channels * height * width")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ChannelWise {
  /** The temperature T, above 0: larger is softer. */
  @Range(min = 0, exclusiveMin = true)
  double temperature() default 4;
}
