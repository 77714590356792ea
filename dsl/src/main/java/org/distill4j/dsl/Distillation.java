package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a distillation: one or several teachers, a student and the losses that train the
 * student.
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
 *     .vocabulary(20_000).answers(1_000)     // the dimensions that both networks leave open
 *     .softAnswersTemperature(2)             // one method for each hyperparameter
 *     .build();
 * }</pre>
 *
 * <p>A distillation may extend another, or interfaces that name no networks: it inherits losses,
 * labels, stages and the moving average, and overrides losses by name. Another pair of networks for
 * the same losses is one line:
 *
 * <pre>{@code
 * @Distillation(teacher = Expert.class, student = Novice.class)
 * public interface NoviceDistillation extends AnswererDistillation {}
 * }</pre>
 *
 * <p>Losses that read no teacher are the <em>individual</em> losses. They are what the student is
 * trained with when it is not distilled, and what each teacher is trained with, on its nodes of the
 * same names. A teacher that has none of these nodes must be given trained.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Distillation {

  /**
   * The network that teaches: an interface with {@link Network}. Where there are several, {@code
   * teacher = {Appearance.class, Motion.class}}, each {@link Teacher} says which it means.
   */
  Class<?>[] teacher();

  /** The network that learns: an interface with {@link Network}, possibly the teacher's own. */
  Class<?> student();
}
