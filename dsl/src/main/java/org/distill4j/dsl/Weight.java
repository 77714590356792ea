package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Multiplies a loss of a distillation before the losses are added up. The logged value of the loss
 * is the unweighted one.
 *
 * <pre>{@code
 * @VanillaDistillation(temperature = 4) @Weight(0.9)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Weight {

  /** The factor, at least 0; a knob {@code ...Weight} of the generated builder changes it. */
  @Range(min = 0)
  double value();
}
