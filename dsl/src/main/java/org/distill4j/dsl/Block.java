package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a block: a part of a network that has a name of its own and can be used any number of
 * times, in networks and in other blocks.
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
 * and use it as the type of a node. A parameter's name is the block's input that it feeds, and says
 * what is read unless {@link From} does:
 *
 * <pre>{@code
 * @Use(repeat = "rounds") Refinement refinement(@From("sentence") Features state, Sequence evidence);
 *
 * @Logits(classes = "answers") Scores answer(@From("refinement.refined") Features state);
 * }</pre>
 *
 * <p>A dimension of a block without a value takes it from {@link Use#with}, from the dimension of
 * the same name where the block is used, or from the shapes of what it is fed.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Block {}
