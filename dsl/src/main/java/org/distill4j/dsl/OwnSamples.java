package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Lets the student learn on sequences that it writes itself (generalised knowledge distillation,
 * Agarwal et al. 2024, algorithm 1). In a fraction of the batches, drawn with the seed of the
 * training, the tokens after each prompt are replaced by draws from the student's current scores;
 * the teacher and the student then read these sequences.
 *
 * <pre>{@code
 * @Live
 * @OwnSamples(tokens = "words", scores = "next", fraction = 0.5)
 * @Distillation(teacher = Writer.class, student = SmallWriter.class)
 * public interface OnItsOwn {
 *   @CausalCrossEntropy
 *   Loss words(@Student StepScores next, @Student("words") Tokens written);
 *
 *   @JensenShannon(beta = 0.9)
 *   Loss softWords(@Teacher StepScores next, @Student("next") StepScores own);
 * }
 * }</pre>
 *
 * <p>The scores of a step are those of the token at the next step, so they depend on no later step:
 * attention is causal, recurrent nodes have one direction. The teacher computes its values in each
 * step ({@link Live} or {@link MovingAverage}) and reads the same tokens. A sequence becomes at
 * most as long as that of the example, and ends early with the {@link #end()} token. No gradient
 * passes through the draws.
 *
 * <p>In these batches, only losses that read a teacher and no labels count, over all steps of the
 * sequences, those of the prompt included; labels, and tokens as labels, are those of the data. In
 * a step in which none of them is active, the batch is that of the data. The greater {@code beta}
 * of {@code @JensenShannon} with T = 1, the closer it is to the divergence from student to teacher.
 *
 * <p>The numbers are hyperparameters of the generated builder, {@code ownSamplesFraction}. The
 * annotation is inherited from the nearest interface that has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OwnSamples {

  /** The input of the student that it writes, which each teacher reads as well. */
  String tokens();

  /** The node of the student with the scores of the next token, by path. */
  String scores();

  /** The share of the batches that the student writes, from 0 to 1. */
  @Range(min = 0, max = 1)
  double fraction() default 0.5;

  /** The temperature T of the draws from softmax(z / T), at least 0; 0 takes the best token. */
  @Range(min = 0)
  double temperature() default 1;

  /** The number of tokens of each example that are its prompt, at least 1. */
  @Range(min = 1)
  int prompt() default 1;

  /**
   * The token that ends the prompt of each example, whatever its length; -1 for prompts of {@link
   * #prompt()} tokens. An example without it is all prompt.
   */
  @Range(min = -1)
  int after() default -1;

  /** The token that ends a sequence, and is its last; -1 for none. */
  @Range(min = -1)
  int end() default -1;
}
