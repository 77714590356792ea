package org.distill4j.dsl.objective;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Compares the places that student and teacher attend to. The numbers of features or channels may
 * differ; of two images, the higher or wider one is averaged down to the size of the other.
 *
 * <pre>{@code
 * @AttentionTransfer @Weight(1000)
 * Loss attention(@Teacher Image shapes, @Student("shapes") Image own);
 * }</pre>
 *
 * <p>The mean of {@code F^power} over the channels is the attention that a place gets; the loss is
 * the squared difference of the maps of teacher and student, each normalised to length 1, the mean
 * over places and batch (Zagoruyko and Komodakis 2017, eq. 2 with power 2, with a mean in place of
 * the norm as in the authors' program).
 */
@Operation(
    implementation = "org.distill4j.runtime.loss.feature.AttentionTransferLoss",
    signature = {
      "teacher Sequence(steps, wide), student Sequence(steps, narrow) -> Loss()",
      "teacher Image(wide, teacherHeight, teacherWidth), student Image(narrow, height, width) -> Loss()"
    },
    cost = {
      "steps * (wide + narrow)",
      "teacherHeight * teacherWidth * wide + height * width * narrow"
    },
    requires = "power % 2 == 0")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AttentionTransfer {

  /** The exponent of the features, even and at least 2: larger values stress the strongest. */
  @Range(min = 2)
  int power() default 2;
}
