package org.distill4j.examples.requirement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/** The greatest feature of each of several groups of neighbours, all of one size. */
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
