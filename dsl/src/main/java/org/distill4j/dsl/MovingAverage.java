package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Says that the teacher of a distillation is the moving average of the student's parameters (mean
 * teacher, Tarvainen and Valpola 2017). It is neither trained nor recorded: it runs in inference
 * mode for each batch and follows the student after each step.
 *
 * <pre>{@code
 * @MovingAverage(decay = 0.999)
 * @Distillation(teacher = Answerer.class, student = Answerer.class)
 * public interface MeanTeacher { ... }
 * }</pre>
 *
 * <p>It is inherited from the nearest interface that has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MovingAverage {

  /**
   * The share of the average that is kept in each step, from 0 to below 1; hyperparameter {@code
   * movingAverageDecay} of the generated builder.
   */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double decay() default 0.999;
}
