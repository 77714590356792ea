package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Weighs a loss of a distillation in the total loss. Logs show the unweighted value.
 *
 * <pre>{@code
 * @VanillaDistillation(temperature = 4) @Weight(0.9)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>A weight may follow a schedule: it is {@code from} for the first {@code after} epochs, changes
 * to {@code value} over the next {@code epochs}, and stays there.
 *
 * <pre>{@code
 * @PairwiseRanking @Weight(value = 8, epochs = 20)              // from 0 to 8 over 20 epochs
 * @FitNet          @Weight(value = 0, from = 1, after = 5)      // 1 for five epochs, then 0
 * @FitNet          @Weight(value = 2, from = 1, epochs = 10, after = 5, shape = Ramp.COSINE)
 * }</pre>
 *
 * <p>Epochs are counted from the beginning of the training, across all {@link Stage}s. A loss is
 * not computed while its weight is 0.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Weight {

  /** The weight, at least 0: hyperparameter {@code ...Weight} of the generated builder. */
  @Range(min = 0)
  double value();

  /**
   * The initial weight of a schedule, at least 0: hyperparameter {@code ...WeightFrom}. It requires
   * {@link #epochs} or {@link #after}.
   */
  @Range(min = 0)
  double from() default 0;

  /**
   * The number of epochs over which a scheduled weight changes, at least 0; 0 is a jump.
   * Hyperparameter {@code ...WeightEpochs}.
   */
  @Range(min = 0)
  double epochs() default 0;

  /**
   * The number of epochs before a scheduled weight changes, at least 0: hyperparameter {@code
   * ...WeightAfter}.
   */
  @Range(min = 0)
  double after() default 0;

  /** The shape of the change. */
  Ramp shape() default Ramp.LINEAR;

  /**
   * True to train the weight, from {@link #value} on, together with the student: the loss L counts
   * {@code w L - log w}, so that a loss that stays large counts less (Kendall et al. 2018). Of
   * several teachers, each of which has losses of its own, these are the learned weights. Logs show
   * {@code w L - log w}. The logarithm of w is a parameter of the loss: it is in the optimiser and
   * in checkpoints, and not in the student's file. A learned weight is above 0 and has no schedule.
   */
  boolean learned() default false;
}
