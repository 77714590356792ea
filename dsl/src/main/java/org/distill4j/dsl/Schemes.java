package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares several distillations at once: each of some schemes for each of some networks. A scheme
 * is an interface of losses, labels and stages that usually names no networks itself.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Schemes(
 *     of = {Vanilla.class, RankNetScheme.class},
 *     networks = {Answerer.class, QuestionAnswerer.class})
 * public interface AnswererSchemes {}
 * }</pre>
 *
 * and you get four classes in the package of the declaration, as if you had written an interface
 * with {@link Distillation} that extends the scheme for each combination:
 *
 * <pre>
 *   AnswererVanillaDistiller            AnswererRankNetSchemeDistiller
 *   QuestionAnswererVanillaDistiller    QuestionAnswererRankNetSchemeDistiller
 * </pre>
 *
 * <p>A network in {@link #networks} is its own teacher. Other teachers are given in {@link #pairs}:
 *
 * <pre>{@code
 * @Schemes(
 *     of = Vanilla.class,
 *     pairs = {
 *       @Distillation(teacher = Big.class, student = Small.class),
 *       @Distillation(teacher = {Appearance.class, Motion.class}, student = Small.class)
 *     })
 * public interface SmallSchemes {}
 * }</pre>
 *
 * gives {@code SmallFromBigVanillaDistiller} and {@code
 * SmallFromAppearanceAndMotionVanillaDistiller}.
 *
 * <p>Every rule for a distillation holds for every combination. The interface itself has no members
 * and extends nothing. The networks of a scheme that has its own {@link Distillation} do not count
 * here.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Schemes {

  /** The schemes: interfaces whose methods are losses and labels, at least one. */
  Class<?>[] of();

  /** The networks, each of which is trained as a teacher and then as a student of that teacher. */
  Class<?>[] networks() default {};

  /** Pairs of teachers and a student. */
  Distillation[] pairs() default {};
}
