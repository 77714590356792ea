package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Selects one of several equal parts of the features.
 *
 * <pre>{@code
 * @Slice(index = 0, parts = 2) Sequence independent(@From("both") Sequence streams);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.core.SliceLayer",
    signature = {
      "Features(features) -> Features(features / parts)",
      "Sequence(steps, features) -> Sequence(steps, features / parts)"
    },
    requires = {"features % parts == 0", "index < parts"})
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Slice {

  /** The index of the part, from 0. */
  @Range(min = 0)
  int index();

  /** The number of slices. */
  @Range(min = 1)
  int parts();
}
