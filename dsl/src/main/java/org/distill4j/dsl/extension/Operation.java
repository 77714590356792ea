package org.distill4j.dsl.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation an operation, or an objective if its result is a loss. It declares everything
 * that the processor needs: the implementation, the signatures, the trained tensors, the cost, and
 * the requirements on sizes.
 *
 * <p>You write the annotation
 *
 * <pre>{@code
 * @Operation(
 *     implementation = "org.example.HighwayLayer",
 *     signature = "Features(width) -> Features(width)",
 *     parameters = {"W[width, 2 * width]", "b[2 * width]"})
 * @Target(ElementType.METHOD)
 * @Retention(RetentionPolicy.CLASS)
 * public @interface Highway {
 *   @Range(min = -10, max = 10) double carryBias() default -2;
 * }
 * }</pre>
 *
 * and the record that implements it, whose components are, by name, elements of the annotation or
 * sizes of the signature:
 *
 * <pre>{@code
 * public record HighwayLayer(int width, double carryBias) implements Layer { ... }
 * }</pre>
 *
 * Then {@code @Highway Features mixed(Features sentence);} in any network becomes {@code new
 * HighwayLayer(256, -2.0)} in the generated graph.
 *
 * <p><b>Signature.</b> {@code pattern, pattern -> pattern}. A pattern is a kind with one size for
 * each axis: {@code Sequence(steps, width)}. The kind is built in, or declared in the package of
 * the operation; kinds of other packages need their canonical name. On the left, a name that is
 * neither a {@link Size} element nor an {@code int} or {@code boolean} element of the annotation is
 * a variable. It is bound to the first size that it matches, and every other occurrence must match
 * the same size. On the right, sizes are expressions ({@code 2 * units}) over variables and
 * elements.
 *
 * <ul>
 *   <li>{@code Features(size)...} matches one or more values; a variable that is used as {@code
 *       sum(size)} may differ between them. {@code Features(size)...count} makes their number the
 *       size {@code count}.
 *   <li>{@code teacher Scores(classes)}, {@code student Scores(classes)}: the roles of an
 *       objective's inputs. Labels have no role.
 *   <li>Several signatures are tried in order, and the first one that matches the declared kinds
 *       applies. {@code keep=LAST: Sequence(steps, f) -> Features(f)} applies only if the
 *       annotation's element {@code keep} has that value; {@code keep!=LAST:} if it has another.
 * </ul>
 *
 * <p><b>On a parameter.</b> If its {@code @Target} allows {@code PARAMETER}, the annotation may
 * stand on a student's parameter of a loss. The operation is then applied to the value of the node,
 * and the loss reads the result, whose kind is the parameter's type. Its parameters are trained
 * with the student but are not part of the student's file. If {@code PARAMETER} is the only target,
 * the result may have sizes that the inputs do not determine; they are inferred from the loss.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Operation {

  /**
   * The canonical name of a public record that implements {@code
   * org.distill4j.runtime.layer.Layer}.
   */
  String implementation();

  /** The kinds and shapes of inputs and result, in one or several signatures. */
  String[] signature();

  /**
   * The trained tensors with the names and shapes of the record's {@code parameters()}: {@code
   * {"W[inputs, units]", "b[bias * units]"}}. Axes are expressions over the sizes of the signature
   * and the elements; a boolean element counts as 0 or 1, and a tensor with an axis of length 0
   * does not exist. {@code sum(size)} is the sum of a size over all values that {@code ...}
   * matches. {@code "W{1..layers}[units, units]"} is a tensor for each index from 1 to {@code
   * layers - 1}: W1, W2 and so on, with limits over integer elements; letters after the brace
   * follow the index.
   *
   * <p>A single expression, such as {@code "2 * width"}, is only the number of trained parameters.
   * Such an operation cannot be named by declarations that map tensors.
   */
  String[] parameters() default {};

  /**
   * The tensors that an objective keeps from step to step without training them, such as a memory
   * bank, with the names and shapes of the record's {@code state()}: {@code "bank[examples,
   * units]"}. They are part of checkpoints and left out of the student's file. An objective whose
   * record keeps another number of elements is refused when its graph is built.
   */
  String[] state() default {};

  /**
   * True if the layer draws random numbers in training mode, as dropout does. {@link
   * org.distill4j.dsl.Stochastic} enables this in a teacher.
   */
  boolean stochastic() default false;

  /**
   * The element that scales the random numbers of a {@link #stochastic} layer, such as {@code
   * "rate"}: with the value 0, the layer draws none. Empty if there is no such element.
   */
  String noise() default "";

  /**
   * The condition under which a step of the result depends on later steps of an input: {@code
   * "causal=false"}, {@code "always"} or {@code "never"}; several conditions, separated by commas,
   * all have to hold. Empty, it depends on none if the result has the axis of the steps, and on all
   * if it has not. A network that writes sequences, as {@link org.distill4j.dsl.OwnSamples} has it,
   * may read no later steps.
   */
  String later() default "";

  /**
   * The multiply-adds of one forward pass over one example: {@code "steps * inputs * units"}. The
   * syntax is that of {@link #parameters()}; axes that vary from batch to batch may be named, and
   * {@code batch} is the number of examples in a batch. Give one expression for all signatures, or
   * one for each in their order. The generated tables and totals show it. Additions, copies and
   * functions such as exp are not counted.
   */
  String[] cost() default "0";

  /**
   * Requirements on sizes: {@code "classes > 2"}, {@code "hot + cold <= classes"}, {@code "channels
   * % groups == 0"}. Each compares two size expressions over sizes of the signature, size elements
   * and integers by {@code <}, {@code <=}, {@code >}, {@code >=}, {@code ==} or {@code !=}; the
   * left side may be a remainder. Requirements are checked when the spec is compiled. Those that
   * depend on an unbound dimension or a hyperparameter are checked when the graph or distiller is
   * built. A requirement does not apply to signatures that lack one of its sizes.
   *
   * <p>A size that varies from batch to batch cannot be checked, so a requirement on it is an
   * error. {@code "fixed: size <= steps"} is checked only where all its sizes are fixed; elsewhere
   * it is left to the layer. {@code "sampling!=FULL: hot + cold > 1"} is checked only if the
   * element {@code sampling}, an enum or a flag, has another value, {@code "keep=LAST: ..."} only
   * if {@code keep} has this one.
   */
  String[] requires() default {};
}
