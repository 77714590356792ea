package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Bias;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.TiedLogits;

/**
 * A small FrozenBiLM on the features and questions of the other networks. Its frozen layers have
 * initial values, so words and answers are trained; the answer is read from a step in front.
 */
@Network
public interface SmallBilm extends FrozenBilmAnswerer {

  @Override
  @Dimension
  int vocabulary();

  @Override
  @Dimension
  int width();

  @Override
  @Dimension(4)
  int heads();

  @Override
  @Dimension(4)
  int layers();

  /** The number of features of a frame. */
  @Dimension
  int appearanceFeatures();

  /** The number of features of a clip's motion. */
  @Dimension
  int motionFeatures();

  /** The words. */
  @Input(shape = "steps")
  Tokens question();

  /** The frames. */
  @Input(shape = {"frames", "appearanceFeatures"})
  Sequence appearance();

  /** The motion of clips. */
  @Input(shape = {"clips", "motionFeatures"})
  Sequence motion();

  @Override
  @Dense(units = "width")
  Sequence seen(@From("appearance") Sequence video);

  @Dense(units = "width")
  Sequence moved(Sequence motion);

  @Override
  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.1)
  Sequence words(@From("question") Tokens text);

  @StepConcatenation
  Sequence read(Sequence moved, Sequence both);

  @ClassToken
  Sequence marked(Sequence read);

  @Override
  @LayerNorm(epsilon = 1e-7)
  Sequence normal(@From("marked") Sequence both);

  @FirstStep
  Features front(@From("last.result") Sequence states);

  @Override
  @Frozen(storage = Storage.FLOAT16)
  @Dense(units = "width", activation = Activation.GELU)
  Features thought(@From("front") Features blank);

  @Override
  @TiedLogits(classes = "answers")
  Scores known(Features keptThought);

  @Override
  @Bias
  Scores answer(Scores known);
}
