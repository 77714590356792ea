package org.distill4j.dsl.kind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a kind of value. The built-in kinds are declared with nothing else, and a
 * user's own work in the same way.
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

  /** What the axes are called, the batch left out, in order. */
  String[] axes();

  /** Those of the axes whose length may differ from batch to batch. */
  String[] varying() default {};

  /** What values of this kind are in a network or a distillation. */
  Role role() default Role.VALUE;

  /**
   * The run-time class that holds the examples of an input or label of this kind, by its canonical
   * name; empty where no data is of this kind. It implements {@code
   * org.distill4j.runtime.data.Column}.
   */
  String column() default "";

  /**
   * The kind that values of this kind are several stochastic passes of: the axes are those of that
   * kind after one axis for the passes, and a loss reads such values with {@link
   * org.distill4j.dsl.Stochastic}. {@code void} where they are no passes.
   */
  Class<?> passesOf() default void.class;

  /** What values of a kind are in a network or a distillation. */
  enum Role {
    /** An inner value: some other node must read it, or it is marked as an output. */
    VALUE,
    /** An answer of the network: an output where no other node reads it. */
    ANSWER,
    /** What the data says is right: declared with {@code @Annotated} in a distillation. */
    LABEL,
    /** A scalar to be made small. */
    LOSS
  }
}
