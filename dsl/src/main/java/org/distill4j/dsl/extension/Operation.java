package org.distill4j.dsl.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an annotation an operation, or an objective where its result is a loss. It carries all that
 * the processor needs to know: what runs, which values it takes and gives, how many parameters it
 * trains, what it costs, and what must hold where it is used.
 *
 * <p>You write the annotation
 *
 * <pre>{@code
 * @Operation(
 *     implementation = "org.example.HighwayLayer",
 *     signature = "Features(width) -> Features(width)",
 *     parameters = "2 * (width * width + width)")
 * @Target(ElementType.METHOD)
 * @Retention(RetentionPolicy.CLASS)
 * public @interface Highway {
 *   @Range(min = -10, max = 10) double carryBias() default -2;
 * }
 * }</pre>
 *
 * and the record that runs, whose components are, by name, elements of the annotation or sizes of
 * the signature:
 *
 * <pre>{@code
 * public record HighwayLayer(int width, double carryBias) implements Layer { ... }
 * }</pre>
 *
 * and {@code @Highway Features mixed(Features sentence);} in any network becomes {@code new
 * HighwayLayer(256, -2.0)} in its generated graph.
 *
 * <p><b>Signature.</b> {@code pattern, pattern -> pattern}. A pattern is a kind with one size for
 * each axis: {@code Sequence(steps, width)}. On the left a name that is neither a {@link Size}
 * element nor an {@code int} or {@code boolean} element of the annotation is a variable: it takes
 * the size it meets, and must be the same wherever it stands. On the right, sizes are expressions
 * ({@code 2 * units}) over variables and elements.
 *
 * <ul>
 *   <li>{@code Features(size)...} stands for one or more values; a variable that is used as {@code
 *       sum(size)} may then differ from one to the next.
 *   <li>{@code teacher Scores(classes)}, {@code student Scores(classes)}: in an objective, whose
 *       node it is. Labels have no role.
 *   <li>Several signatures are tried in order; the first whose kinds are those of the declaration
 *       is meant. {@code keep=LAST: Sequence(steps, f) -> Features(f)} holds only where the
 *       annotation's element {@code keep} has that value.
 * </ul>
 *
 * <p><b>On a parameter.</b> Where its {@code @Target} allows {@code PARAMETER}, the annotation may
 * stand on a student's parameter of a loss: what the node gives goes through the operation before
 * the loss reads it, and the parameter's type is what the loss reads. It is trained with the
 * student and left out of its file. An operation that can stand on parameters alone may have sizes
 * in its result that its inputs do not give; they are those that the loss asks for.
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

  /** The values that it takes and gives, in one or several signatures. */
  String[] signature();

  /**
   * The number of trained parameters, over the sizes of the signature and the elements. {@code
   * sum(size)} adds a size up over all values that {@code ...} stands for.
   */
  String parameters() default "0";

  /**
   * Whether its layer draws random numbers while training, as dropout does. {@link
   * org.distill4j.dsl.Stochastic} can make it do so in a teacher.
   */
  boolean stochastic() default false;

  /**
   * The multiply-adds of one forward run over one example: {@code "steps * inputs * units"}.
   * Written as {@link #parameters()}; axes that vary from batch to batch may be named, and {@code
   * batch} is the number of examples in a batch. One text for all signatures, or one for each in
   * their order. It goes into the tables and totals of what is generated. Additions alone, copies
   * and functions such as exp count nothing.
   */
  String[] cost() default "0";

  /**
   * What must hold between the sizes: {@code "classes > 2"}, {@code "hot + cold <= classes"},
   * {@code "channels % groups == 0"}. Each compares two size expressions over sizes of the
   * signature, size elements and whole numbers by {@code <}, {@code <=}, {@code >}, {@code >=},
   * {@code ==} or {@code !=}; the left one may be a remainder. It is checked when the spec is
   * compiled, and where that depends on a dimension that is bound later or on a setting of the
   * builder, when the graph or distiller is built. One that names a size which a signature does not
   * have is left out there.
   */
  String[] requires() default {};
}
