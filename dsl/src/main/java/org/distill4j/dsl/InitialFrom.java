package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets nodes of the student begin the distillation with the parameters of a trained teacher.
 *
 * <pre>{@code
 * @Distillation(teacher = Deep.class, student = Shallow.class)
 * @InitialFrom(of = "layers[*]", rounds = "2 * round")
 * @InitialFrom(of = "answer", fixed = true)
 * public interface EverySecondLayer { ... }
 * }</pre>
 *
 * <p>The nodes of both have trained or frozen parameters of the same names and shapes. All other
 * parameters of the student, and those of the student that is trained alone, have their usual
 * initial values; in a study, those of its trial. Parameters from files are declared by {@link
 * Pretrained}.
 */
@Documented
@Repeatable(InitialFrom.List.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface InitialFrom {

  /**
   * The nodes of the student, by path: a node, or a block or round for all nodes inside; {@code
   * [*]} for all rounds.
   */
  String of();

  /** The nodes of the teacher, by path; that of {@link #of} if empty. */
  String from() default "";

  /** The teacher; required if the distillation has several. */
  Class<?> teacher() default void.class;

  /**
   * The round of the teacher for each round of the student, as in {@link Teacher#rounds}; rounds of
   * equal index if empty.
   */
  String[] rounds() default {};

  /** True if the nodes keep these parameters throughout the distillation. */
  boolean fixed() default false;

  /** Several of them. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface List {

    /** The declarations, in any order. */
    InitialFrom[] value();
  }
}
