package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Computes the values of the teachers for each batch, instead of recording them once for each
 * example: for values that are too large to keep, such as the logits of all steps or the maps of
 * all layers.
 *
 * <pre>{@code
 * @Live
 * @Distillation(teacher = Writer.class, student = SmallWriter.class)
 * public interface LetterByLetter { ... }
 * }</pre>
 *
 * <p>The teachers are trained as always, and then run in inference mode in each step. Stochastic
 * passes are drawn anew for each batch. The annotation is inherited from the nearest interface that
 * has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Live {}
