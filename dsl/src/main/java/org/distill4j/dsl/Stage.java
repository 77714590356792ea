package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Declares a stage of a distillation: a number of epochs in which some of the losses train and some
 * nodes of the student are frozen. Stages run in the order of their declaration.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Distillation(teacher = Big.class, student = Small.class)
 * @Stage(name = "hints", losses = "hint", freeze = "answer", epochs = 5)
 * @Stage(name = "answers", losses = {"answers", "softAnswers"})
 * public interface HintedDistillation { ... }
 * }</pre>
 *
 * and the student is trained for five epochs with {@code hint} alone, then with the two others. The
 * epochs of each stage are a hyperparameter of the builder, {@code hintsEpochs}.
 *
 * <p>All stages form one training: the parameters of losses and the state of the optimiser are kept
 * from stage to stage. The learning-rate schedule restarts with each stage. Model selection on the
 * validation data considers the epochs of the last stage. Without stages, all losses train all the
 * time, as they do when the teacher or the undistilled student is trained.
 *
 * <p>Stages are inherited from the nearest interface that declares any; stages of the spec's own
 * replace them.
 */
@Documented
@Repeatable(Stages.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Stage {

  /** The name of the stage, in lower camel case. */
  String name();

  /** The names of the losses that train in this stage; all losses if empty. */
  String[] losses() default {};

  /**
   * The frozen nodes or blocks of the student, by path: {@code "answer"}, {@code "reasoning"} or
   * {@code "reasoning[0]"}; {@code "layers[*].norm"} in all rounds, {@code "layers[*].*Norm"} those
   * whose names end like this. Their parameters are not updated in this stage; gradients pass
   * through them.
   */
  String[] freeze() default {};

  /**
   * The nodes or blocks of the student that alone are trained, by path as in {@link #freeze}; all
   * but the frozen ones if empty. Parameters of losses are trained as well.
   */
  String[] train() default {};

  /** The number of epochs, at least 0; 0 means the number in the training settings. */
  @Range(min = 0)
  int epochs() default 0;
}
