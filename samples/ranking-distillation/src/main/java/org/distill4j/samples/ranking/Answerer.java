package org.distill4j.samples.ranking;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BilinearPooling;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.samples.dictionary.operation.GeneralAttention;

/**
 * Answers questions about videos, as teacher and student: question-guided attention over appearance
 * and motion features, followed by a product with the question.
 */
@Network
public interface Answerer extends QuestionAnswerer {

  @Dimension
  int appearanceFeatures();

  @Dimension
  int motionFeatures();

  @Input(shape = {"frames", "appearanceFeatures"})
  Sequence appearance();

  @Input(shape = {"clips", "motionFeatures"})
  Sequence motion();

  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(Sequence appearance);

  @GeneralAttention
  Features scene(Sequence seen, Features sentence);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence moved(Sequence motion);

  @GeneralAttention
  Features movement(Sequence moved, Features sentence);

  @Concatenation
  Features video(Features scene, Features movement);

  @BilinearPooling(pooled = "width", factors = "1", units = "width")
  Features product(Features video, Features sentence);

  @Concatenation
  Features fused(Features video, Features sentence, Features product);

  @Override
  @Dropout(rate = 0.5)
  Features keptFused(Features fused);
}
