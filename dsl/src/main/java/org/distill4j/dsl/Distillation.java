package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a distillation: one or more teachers, a student, and the losses that train the student.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Distillation(teacher = BigAnswerer.class, student = Answerer.class)
 * public interface AnswererDistillation {
 *   @Annotated Labels annotated();
 *
 *   @CrossEntropy
 *   Loss answers(@Student Scores answer, Labels annotated);
 *
 *   @VanillaDistillation(temperature = 4) @Weight(0.9)
 *   Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }
 * }</pre>
 *
 * and you get a class {@code AnswererDistillationDistiller} in the same package:
 *
 * <pre>{@code
 * var distillation = AnswererDistillationDistiller.builder()
 *     .vocabulary(20_000).answers(1_000)     // the unbound dimensions of the networks
 *     .softAnswersTemperature(2)             // a method for each hyperparameter
 *     .build();
 * }</pre>
 *
 * <p>A distillation may extend another distillation, or interfaces that name no networks. It
 * inherits losses, labels, stages and the moving average, and may override losses by name. The same
 * losses for another pair of networks take one line:
 *
 * <pre>{@code
 * @Distillation(teacher = Expert.class, student = Novice.class)
 * public interface NoviceDistillation extends AnswererDistillation {}
 * }</pre>
 *
 * and {@link Schemes} combines many losses with many networks.
 *
 * <p>Losses that read no teacher are the <em>individual</em> losses. They train the student when it
 * is not distilled, and each teacher on its nodes of the same names. A teacher that has none of
 * these nodes must be supplied already trained.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Distillation {

  /**
   * The teacher: an interface with {@link Network}. With several teachers, {@code teacher =
   * {Appearance.class, Motion.class}}, each {@link Teacher} parameter names the one that it reads.
   */
  Class<?>[] teacher();

  /** The student: an interface with {@link Network}, possibly the same as the teacher. */
  Class<?> student();
}
