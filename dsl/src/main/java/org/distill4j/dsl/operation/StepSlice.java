package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * Selects the first or the last steps of a sequence, or all but these. Steps are counted with their
 * padding; the mask is sliced as well.
 *
 * <pre>{@code
 * @StepSlice(range = StepRange.FIRST, count = "frames")         Sequence video(Sequence both);
 * @StepSlice(range = StepRange.ALL_BUT_FIRST, count = "frames") Sequence text(Sequence both);
 * }</pre>
 *
 * <p>Two slices after one another select any range: the steps from 2 to 5 are all but the first two
 * of the first five. A sequence whose number of steps varies from batch to batch is checked when it
 * is computed.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.StepSliceLayer",
    signature = {
      "range=FIRST: Sequence(all, features) -> Sequence(count, features)",
      "range=LAST: Sequence(all, features) -> Sequence(count, features)",
      "range=ALL_BUT_FIRST: Sequence(steps, features) -> Sequence(steps - count, features)",
      "range=ALL_BUT_LAST: Sequence(steps, features) -> Sequence(steps - count, features)"
    },
    requires = {"fixed: count <= all", "fixed: count < steps"})
@Documented
@Target({ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface StepSlice {

  /** The steps that are selected. */
  StepRange range();

  /** The number of first or last steps. */
  @Size
  String count();
}
