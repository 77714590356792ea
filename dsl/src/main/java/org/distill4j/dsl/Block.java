package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a block: a named, reusable part of a network. Networks and other blocks may use it any
 * number of times.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Block
 * public interface Refinement {
 *   @Dimension int width();
 *
 *   @Input(shape = "width") Features state();
 *   @Input(shape = {"steps", "width"}) Sequence evidence();
 *
 *   @MeanPooling                          Features gist(Sequence evidence);
 *   @Concatenation                        Features both(Features state, Features gist);
 *   @Carry("state") @Dense(units = "width") Features refined(Features both);
 * }
 * }</pre>
 *
 * and use the block as the type of a node. Each parameter is named after the input of the block
 * that it feeds, and reads the node of the same name unless {@link From} names another:
 *
 * <pre>{@code
 * @Use(repeat = "rounds") Refinement refinement(@From("sentence") Features state, Sequence evidence);
 *
 * @Logits(classes = "answers") Scores answer(@From("refinement.refined") Features state);
 * }</pre>
 *
 * <p>A dimension without a value is set by {@link Use#with}, by the dimension of the same name in
 * the interface that uses the block, or by the shapes of the inputs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Block {}
