package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Makes the teacher of a distillation the exponential moving average of the student's parameters
 * (mean teacher, Tarvainen and Valpola 2017). The teacher is neither trained nor recorded: it runs
 * in inference mode on each batch and is updated after each step.
 *
 * <pre>{@code
 * @MovingAverage(decay = 0.999)
 * @Distillation(teacher = Answerer.class, student = Answerer.class)
 * public interface MeanTeacher { ... }
 * }</pre>
 *
 * <p>The annotation is inherited from the nearest interface that has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MovingAverage {

  /**
   * The share of the average that each step keeps, from 0 to below 1. It is a hyperparameter of the
   * generated builder, {@code movingAverageDecay}.
   */
  @Range(min = 0, max = 1, exclusiveMax = true)
  double decay() default 0.999;
}
