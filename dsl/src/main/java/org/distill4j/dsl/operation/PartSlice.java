package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Selects the first or the last steps of each of several equal parts of a sequence, or all but
 * these: {@link StepSlice} for each frame. The mask is sliced as well.
 *
 * <pre>{@code
 * @PartSlice(parts = "frames", range = StepRange.FIRST, count = "1") Sequence gists(Sequence x);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.PartSliceLayer",
    signature = {
      "range=FIRST: Sequence(all, features) -> Sequence(parts * count, features)",
      "range=LAST: Sequence(all, features) -> Sequence(parts * count, features)",
      "range=ALL_BUT_FIRST: Sequence(steps, features) -> Sequence(steps - parts * count, features)",
      "range=ALL_BUT_LAST: Sequence(steps, features) -> Sequence(steps - parts * count, features)"
    },
    requires = {
      "fixed: all % parts == 0",
      "fixed: steps % parts == 0",
      "fixed: parts * count <= all",
      "fixed: parts * count < steps"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface PartSlice {

  /** The number of parts, which divides that of steps. */
  @Size
  String parts();

  /** The steps that are selected. */
  StepRange range();

  /** The number of first or last steps of a part. */
  @Size
  String count();
}
