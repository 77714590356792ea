package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * The place in a file of a trained tensor, or of one in each round of a block; part of {@link
 * Pretrained}.
 *
 * <p>A file may have more axes: a kernel [8, 4, 3, 3] fits the tensor [8, 36]. PyTorch stores the
 * weight of a linear map as [outputs, inputs], so it is transposed; ONNX models have [inputs,
 * outputs]. One third of a stacked projection is {@code part = 0, parts = 3}.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Tensor {

  /**
   * The node and the name of the parameter: {@code "answer.W"}. {@code "layers[*].query.W"} is that
   * of each round.
   */
  String of();

  /**
   * The name in the file, with one {@code *} for each {@code [*]}: the index of the round. In an
   * ONNX model it may be the name of a node that reads a single initialiser with several axes,
   * because exporters rename weights but not nodes: <code>/layer.*&#47;query/MatMul</code>.
   */
  String name();

  /** True if the file has the rows of the matrix as columns. */
  boolean transposed() default false;

  /** The index of the part of the file's tensor, from 0. */
  @Range(min = 0)
  int part() default 0;

  /** The number of equal parts into which the file's tensor is divided, 1 for all of it. */
  @Range(min = 1)
  int parts() default 1;

  /** The axis of the file's tensor that is divided, from 0. */
  @Range(min = 0)
  int axis() default 0;
}
