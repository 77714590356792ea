package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Configures the use of a {@link Block}: repetition, shared parameters and dimensions.
 *
 * <pre>{@code
 * @Use(repeat = "graphLayers", with = "units = width / 2")
 * Reasoning reasoning(Sequence clips);
 *
 * @Use(over = Over.STEPS)
 * Cell cell(@From("words") Sequence word);
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Use {

  /**
   * The number of rounds: a size expression whose value is known when the spec is compiled. Each
   * round reads the values that the nodes with {@link Carry} had in the round before. {@code
   * reasoning.node} is the node of the last round, {@code reasoning[0].node} that of the first.
   */
  String repeat() default "1";

  /** True if all rounds share one set of parameters; otherwise each round has its own. */
  boolean shared() default false;

  /**
   * The name of an earlier use of the same block in the same interface, with which this one shares
   * its parameters.
   */
  String weightsOf() default "";

  /**
   * The axis that the block runs over. Over the steps of a sequence, an input of the block reads
   *
   * <ul>
   *   <li>its step of each sequence, if the parameter that feeds it is a sequence of such values: a
   *       {@code Sequence} for {@code Features}, a {@code FrameSequence} for a {@code Sequence};
   *   <li>the same value at all steps, if the parameter is of its own kind;
   *   <li>the value that the node with {@link Carry} had in the step before. At the first step it
   *       is that of the parameter of its name, or zeros if there is none.
   * </ul>
   *
   * <p>{@code cell.node} is the value of a node at the last step, {@code cell[*].node} the sequence
   * of its values at all steps. A masked step keeps the state of its example; it has zeros in the
   * sequence and is never the last. All steps share one set of parameters.
   */
  Over over() default Over.ROUNDS;

  /** Values of the block's dimensions: {@code "units = width / 2"}. */
  String[] with() default {};
}
