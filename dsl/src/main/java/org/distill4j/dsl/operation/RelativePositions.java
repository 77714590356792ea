package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;
import org.distill4j.dsl.extension.Size;

/**
 * A trained table of relative positions, of which the number of features is that of a sequence.
 *
 * <pre>{@code
 * @RelativePositions(rows = "512") Table positions(Sequence words);
 * }</pre>
 *
 * <p>The values and the mask of the sequence are not read. The {@code rows * features} parameters
 * are drawn from a normal distribution. {@link RelativeAttention} reads the table after projections
 * of its own, with the row of each offset of a query from a key.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.attention.RelativePositionsLayer",
    signature = "Sequence(steps, features) -> Table(rows, features)",
    parameters = "W[rows, features]")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface RelativePositions {

  /** The number of rows. */
  @Size
  String rows();

  /** The standard deviation of initial values, above 0. */
  @Range(min = 0, exclusiveMin = true)
  double deviation() default 0.02;
}
