package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes teacher and student peers, which are trained together, each the teacher of the other (deep
 * mutual learning, Zhang et al. 2018).
 *
 * <pre>{@code
 * @Peers
 * @Distillation(teacher = Wide.class, student = Narrow.class)
 * public interface MutualLearning {
 *   @Annotated Labels annotated();
 *
 *   @CrossEntropy
 *   Loss answers(@Student Scores answer, Labels annotated);
 *
 *   @VanillaDistillation(temperature = 1)
 *   Loss mimic(@Teacher Scores answer, @Student("answer") Scores own);
 * }
 * }</pre>
 *
 * <p>The individual losses train the teacher on its nodes of the same names, as always. Each loss
 * that reads the teacher trains it as well, with both roles swapped, so it reads as many nodes of
 * one as of the other, of equal kinds and sizes, in inference mode and without operations between.
 * In each step, the student learns from the teacher, then the teacher from the updated student,
 * with an optimiser of the same settings. Nothing is recorded. The teacher is {@code
 * TrainingResult.peer()}; its initial parameters have the next seed, so that two peers of one
 * network differ.
 *
 * <p>The annotation is inherited from the nearest interface that has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Peers {}
