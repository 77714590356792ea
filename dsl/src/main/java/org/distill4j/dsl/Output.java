package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a node an output of its network where its kind alone does not.
 *
 * <p>A network without outputs of its own has those that its blocks mark, of the last round.
 *
 * <p>A node of an answer kind, such as {@code Scores}, that no other node reads is always an
 * output. An encoder marks the node that is read from outside:
 *
 * <pre>{@code
 * @Output @MeanPooling Features sentence(Sequence words);
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Output {}
