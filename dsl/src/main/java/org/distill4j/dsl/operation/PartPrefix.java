package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Puts one sequence in front of each of several equal parts of another, such as a question in front
 * of each frame (Wang et al. 2023, "All in One"). The masks are joined.
 *
 * <pre>{@code
 * @PartPrefix(parts = "frames") Sequence both(Sequence words, Sequence patches);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.grid.PartPrefixLayer",
    signature =
        "Sequence(prefix, features), Sequence(steps, features)"
            + " -> Sequence(steps + parts * prefix, features)",
    requires = "fixed: steps % parts == 0")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PartPrefix {

  /** The number of parts, which divides that of steps. */
  @Size
  String parts();
}
