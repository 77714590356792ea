package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a network: an interface whose abstract methods are its dimensions, inputs and nodes.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Network
 * public interface Answerer {
 *   @Dimension(128) int width();
 *   @Dimension      int vocabulary();
 *   @Dimension      int answers();
 *
 *   @Input(shape = "words") Tokens question();
 *
 *   @Embedding(vocabulary = "vocabulary", units = "width") Sequence words(Tokens question);
 *   @MeanPooling                                           Features sentence(Sequence words);
 *   @Logits(classes = "answers")                           Scores   answer(Features sentence);
 * }
 * }</pre>
 *
 * and you get a class {@code AnswererGraph} in the same package:
 *
 * <pre>{@code
 * ComputationGraph graph =
 *     AnswererGraph.builder().vocabulary(20_000).answers(1_000).build().initialised(seed);
 * }</pre>
 *
 * <p>A network may extend another. It inherits every member, may override nodes and dimensions with
 * {@code @Override}, and may add members. A student is often its teacher with one dimension
 * changed.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Network {}
