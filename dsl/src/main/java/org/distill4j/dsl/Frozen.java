package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Freezes parameters for good: they are never trained, lie outside the vectors of parameters,
 * gradients and optimiser, are shared by all graphs that have equal ones, and are counted apart. To
 * freeze nodes for a part of the training alone, use {@link Stage#freeze}.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Network
 * @Frozen(storage = Storage.FLOAT16)
 * public interface Adapted extends Encoder {
 *   @Override
 *   @LayerNorm
 *   Sequence normed(Sequence adapted);
 *
 *   @Adapter(factor = 8)
 *   Sequence adapted(Sequence mapped);
 * }
 * }</pre>
 *
 * and all that {@code Encoder} declares is frozen, except {@code normed}, which is trained like the
 * adapter. The table in the generated Javadoc ends with the numbers of both:
 *
 * <pre>
 * trainable 29,735,424, frozen 887,711,844
 * </pre>
 *
 * <ul>
 *   <li>On a <b>node</b>: its parameters, and those of nodes that share them.
 *   <li>On a method with {@link Use}, or any use of a block: all parameters of the block.
 *   <li>On a <b>network</b>, or a block that extends another: all that it inherits. What it
 *       declares or overrides is trained.
 *   <li>On a <b>block</b> that extends none: all of its parameters, wherever it is used.
 * </ul>
 *
 * <p>The nearest annotation determines the storage. Initial values are those that trained
 * parameters would have for the same seed, reduced to the storage; {@code NodeParameters} sets
 * others. Dropout in frozen parts stays active in training, and running statistics no longer
 * change.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Frozen {

  /** The form of the parameters in memory and in model files. */
  Storage storage() default Storage.FLOAT32;
}
