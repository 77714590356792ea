package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Averages several equal parts of a sequence step by step, such as the frames of a video. Masked
 * steps are averaged as well; the mask is that of the first part.
 *
 * <pre>{@code
 * @PartMean(parts = "frames") Sequence frame(Sequence patches);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.PartMeanLayer",
    signature = "Sequence(steps, features) -> Sequence(steps / parts, features)",
    cost = "steps * features",
    requires = "fixed: steps % parts == 0")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PartMean {

  /** The number of parts, which divides that of steps. */
  @Size
  String parts();
}
