package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Multiplies a loss of a distillation before the losses are added up. The logged value of the loss
 * is the unweighted one.
 *
 * <pre>{@code
 * @VanillaDistillation(temperature = 4) @Weight(0.9)
 * Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
 * }</pre>
 *
 * <p>The weight may change in the course of the training: it is {@code from} until {@code after}
 * epochs are done, then on the way to {@code value} for some epochs, and {@code value} from then
 * on.
 *
 * <pre>{@code
 * @PairwiseRanking @Weight(value = 8, epochs = 20)              // from 0 to 8 in 20 epochs
 * @FitNet          @Weight(value = 0, from = 1, after = 5)      // 1 for five epochs, then none
 * @FitNet          @Weight(value = 2, from = 1, epochs = 10, after = 5, shape = Ramp.COSINE)
 * }</pre>
 *
 * <p>Epochs are counted from the beginning of the training, over all its {@link Stage}s. While its
 * weight is 0 a loss is not computed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Weight {

  /** The factor, at least 0; hyperparameter {@code ...Weight} of the generated builder. */
  @Range(min = 0)
  double value();

  /**
   * The initial factor of a weight that changes, at least 0; hyperparameter {@code ...WeightFrom}.
   * It needs {@link #epochs} or {@link #after}.
   */
  @Range(min = 0)
  double from() default 0;

  /**
   * The number of epochs the change takes, at least 0; 0 is a jump. Hyperparameter {@code
   * ...WeightEpochs} of a weight that changes.
   */
  @Range(min = 0)
  double epochs() default 0;

  /**
   * The number of epochs before the change begins, at least 0; hyperparameter {@code
   * ...WeightAfter} of a weight that changes.
   */
  @Range(min = 0)
  double after() default 0;

  /** How it changes. */
  Ramp shape() default Ramp.LINEAR;
}
