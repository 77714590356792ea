package org.distill4j.dsl.kind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a kind of value. The built-in kinds and those of a user's own project are
 * declared in the same way.
 *
 * <pre>{@code
 * @Kind(axes = {"steps", "features"}, varying = "steps", column = "org.example.SequenceColumn")
 * public interface Sequence {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Kind {

  /** The names of the axes in order, without the batch. */
  String[] axes();

  /** The axes whose length may vary from batch to batch. */
  String[] varying() default {};

  /** The role of values of this kind in a network or a distillation. */
  Role role() default Role.VALUE;

  /**
   * The canonical name of the run-time class that holds data of this kind, for inputs and labels;
   * it implements {@code org.distill4j.runtime.data.Column}. Empty if data cannot be of this kind.
   */
  String column() default "";

  /**
   * The kind of a single pass, if values of this kind are several stochastic passes: the axes are
   * those of that kind, preceded by one axis for the passes. A loss reads such values with {@link
   * org.distill4j.dsl.Stochastic}. {@code void} for all other kinds.
   */
  Class<?> passesOf() default void.class;

  /**
   * The kind of a single step, if values of this kind are sequences of it: the axes are those of
   * that kind, preceded by the axis of the steps. {@code void} for all other kinds.
   */
  Class<?> stepsOf() default void.class;

  /** The role of a value in a network or a distillation. */
  enum Role {
    /** An inner value: another node must read it, or it must be marked as an output. */
    VALUE,
    /** An answer of the network: an output if no other node reads it. */
    ANSWER,
    /** Annotated data: declared with {@code @Annotated} in a distillation. */
    LABEL,
    /** A scalar to be minimised. */
    LOSS
  }
}
