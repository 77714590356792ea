package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the number of each training example, from 0, for losses that keep state for each of
 * them, such as a memory bank.
 *
 * <pre>{@code
 * @Numbered Targets number();
 *
 * @ContrastiveDistillation(examples = "9000", negatives = 4096) @Weight(0.8)
 * Loss contrast(@Teacher Features hidden, @Student("hidden") Features own, Targets number);
 * }</pre>
 *
 * <p>The trainer gives it: it is the place of the example in the training data, whatever the order
 * in which they are drawn, and -1 for examples that the network is not trained on. Data have no
 * column for it. Its kind has one axis, of length 1.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Numbered {}
