package org.distill4j.examples.requirement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/** Maximum over each group of adjacent features; all groups have the same size. */
@Operation(
    implementation = "org.distill4j.examples.requirement.GroupMaxLayer",
    signature = "Features(width) -> Features(groups)",
    requires = {"groups < width", "width % groups == 0"})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface GroupMax {

  /** The number of groups. */
  @Size
  String groups();
}
