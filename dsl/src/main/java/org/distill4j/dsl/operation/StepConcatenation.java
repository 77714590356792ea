package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;

/**
 * Concatenates sequences along their steps in the order of the parameters. The masks are joined; a
 * sequence without a mask counts in full. A vector is a sequence of one step.
 *
 * <pre>{@code
 * @StepConcatenation Sequence both(Sequence clips, Sequence words);
 * @StepConcatenation Sequence marked(Features start, Sequence words);
 * }</pre>
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.StepConcatenationLayer",
    signature = {
      "Sequence(steps, features)... -> Sequence(sum(steps), features)",
      "Features(features), Sequence(steps, features) -> Sequence(steps + 1, features)",
      "Sequence(steps, features), Features(features) -> Sequence(steps + 1, features)"
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface StepConcatenation {}
