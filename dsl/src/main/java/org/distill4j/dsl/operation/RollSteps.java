package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Moves the last steps of each of several equal parts of a sequence to the next part, and those of
 * the last part to the first (Wang et al. 2023, "All in One", section 3.2: temporal token rolling).
 *
 * <pre>{@code
 * @RollSteps(parts = "frames", count = "49") Sequence rolled(Sequence patches);
 * }</pre>
 *
 * <p>Attention within frames then sees a part of the frame before. The mask is moved as well.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.RollStepsLayer",
    signature = "Sequence(steps, features) -> Sequence(steps, features)",
    requires = {"fixed: steps % parts == 0", "fixed: parts * count <= steps"},
    later = "always")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RollSteps {

  /** The number of parts, which divides that of steps. */
  @Size
  String parts();

  /** The number of steps of each part that move, at most all of them. */
  @Size
  String count();
}
