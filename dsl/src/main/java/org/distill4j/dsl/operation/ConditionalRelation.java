package org.distill4j.dsl.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Range;

/**
 * Relates objects to a condition by sizes of subsets: a conditional relation unit (Le et al.,
 * "Hierarchical Conditional Relation Networks for Video Question Answering", 2020). Objects are the
 * steps of a sequence, the frames of each clip, or clips, whose frames then are treated alike.
 *
 * <pre>{@code
 * @ConditionalRelation(over = RelatedAxis.FRAMES)
 * FrameSequence moved(FrameSequence frames, Sequence motion);
 *
 * @ConditionalRelation(over = RelatedAxis.CLIPS, gate = true)
 * FrameSequence asked(FrameSequence clips, Features question);
 * }</pre>
 *
 * <p>For each size k from objects - 1 down to 2, with the mean g of the objects of a subset: y_k =
 * elu([g, condition] W_k + b_k), with a gate times sigmoid([g, condition] V_k + c_k), and the mean
 * of y_k over the subsets of this size. The number of objects must be fixed.
 *
 * <p>In training, subsets are drawn for each step and clip, the same for all examples. Otherwise
 * they are drawn from {@link #seed}, so that answers can be repeated; the published code draws in
 * evaluation as well. W and V [sizes * (features + condition), features] hold the maps of the sizes
 * below one another, the largest size first, Xavier-uniform; b and c [sizes, features] are zero.
 */
@Operation(
    implementation = "org.distill4j.runtime.layer.fusion.ConditionalRelationLayer",
    signature = {
      "Sequence(objects, features), Features(condition) -> Sequence(objects - 2, features)",
      "over=CLIPS: FrameSequence(objects, frames, features), Features(condition)"
          + " -> FrameSequence(objects - 2, frames, features)",
      "over=FRAMES: FrameSequence(clips, objects, features), Features(condition)"
          + " -> FrameSequence(clips, objects - 2, features)",
      "over=FRAMES: FrameSequence(clips, objects, features), Sequence(clips, condition)"
          + " -> FrameSequence(clips, objects - 2, features)"
    },
    parameters = {
      "W[(objects - 2 + spare) * (features + condition), features]",
      "b[objects - 2 + spare, features]",
      "V[gate * (objects - 2 + spare) * (features + condition), features]",
      "c[gate * (objects - 2 + spare), features]"
    },
    cost = {
      "(objects - 2) * subsets * (1 + gate) * (features + condition) * features",
      "frames * (objects - 2) * subsets * (1 + gate) * (features + condition) * features",
      "clips * (objects - 2) * subsets * (1 + gate) * (features + condition) * features",
      "clips * (objects - 2) * subsets * (1 + gate) * (features + condition) * features"
    },
    requires = {"objects > 2", "subsets <= objects"},
    stochastic = true)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ConditionalRelation {

  /** The axis of a frame sequence whose elements are related. */
  RelatedAxis over() default RelatedAxis.FRAMES;

  /** True to multiply each result by a gate. */
  boolean gate() default false;

  /** The number of different subsets of each size. */
  @Range(min = 1)
  int subsets() default 1;

  /** The seed of the subsets outside of training. */
  @Range(min = 0)
  int seed() default 0;

  /**
   * True to hold the maps of the set of all objects as well, as the published code does: they are
   * counted and saved, but no value reads them.
   */
  boolean spare() default false;

  /**
   * Subsets that are given instead of drawn, to repeat a published run: indices of objects from 0
   * with spaces between them, subsets of a size separated by commas, sizes by semicolons with the
   * largest first, and clips by bars: {@code "0 1 3; 1 2"}. One clip stands for all. Empty to draw.
   */
  String given() default "";
}
