package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Declares a stage of a distillation: for some epochs some of the losses train, and some nodes of
 * the student stay as they are. The stages follow each other in the order in which they stand.
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
 * builder has a hyperparameter {@code hintsEpochs} for each stage.
 *
 * <p>It is one training: what losses train beside the student, and what the optimiser knows of each
 * node, lives on from stage to stage. Each stage begins the learning rate anew. The validation
 * chooses among the epochs of the last stage. Without a stage all losses train all the time, as
 * they do in the training of the teacher and of the student alone.
 *
 * <p>Stages are inherited from the nearest interface that has any; own ones take their place.
 */
@Documented
@Repeatable(Stages.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Stage {

  /** Its name, in lower camel case. */
  String name();

  /** The losses that train in it, by their names; all where there are none. */
  String[] losses() default {};

  /**
   * What stays as it is: paths of the student's nodes or blocks, such as {@code "answer"}, {@code
   * "reasoning"} or {@code "reasoning[0]"}. Their parameters get no gradient in this stage;
   * gradients pass through them.
   */
  String[] freeze() default {};

  /** How many epochs it takes, at least 0; 0 takes those of the training settings. */
  @Range(min = 0)
  int epochs() default 0;
}
