package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.SinusoidalPositions;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.TypeEmbedding;

/** A small Just Ask on the features and questions of the other networks. */
@Network
public interface SmallJustAsk extends JustAsk {

  @Override
  @Dimension
  int vocabulary();

  @Override
  @Dimension(64)
  int textPositions();

  @Override
  @Dimension(64)
  int textWidth();

  @Override
  @Dimension(4)
  int textHeads();

  @Override
  @Dimension(128)
  int textInner();

  @Override
  @Dimension(1)
  int textLayers();

  @Override
  @Dimension
  int width();

  @Override
  @Dimension(4)
  int heads();

  @Override
  @Dimension(1)
  int answerLength();

  /** The number of features of a frame. */
  @Dimension
  int appearanceFeatures();

  /** The number of features of a clip's motion. */
  @Dimension
  int motionFeatures();

  /** The frames. */
  @Input(shape = {"frames", "appearanceFeatures"})
  Sequence appearance();

  /** The motion of clips. */
  @Input(shape = {"clips", "motionFeatures"})
  Sequence motion();

  @Override
  @Dense(units = "width", activation = Activation.GELU)
  Sequence seenMap(@From("appearance") Sequence video);

  @Dense(units = "width", activation = Activation.GELU)
  Sequence movedMap(Sequence motion);

  @LayerNorm(epsilon = 1e-12)
  Sequence movedNormal(Sequence movedMap);

  @SinusoidalPositions(first = "questionLength + 1")
  Sequence movedPlaced(Sequence movedNormal);

  @TypeEmbedding(types = "1")
  Sequence moved(Sequence movedPlaced);

  @StepConcatenation
  Sequence all(Sequence asked, Sequence seen, Sequence moved);

  @Override
  @LayerNorm(epsilon = 1e-12)
  Sequence normal(@From("all") Sequence both);

  @Override
  @Use(repeat = "layers", with = "inner = 2 * width")
  EncoderLayer fusion(@From("kept") Sequence x);

  /** The mean of the steps, since small questions begin with a word like any other. */
  @MeanPooling
  Features pooled(@From("fusion.result") Sequence steps);

  @Override
  @Dense(units = "width")
  Features fused(@From("pooled") Features first);

  /** Scores of random vectors near 0, at which a training can begin; pretrained ones need none. */
  @Scale(factor = 0.0625)
  Features scaled(Features fused);

  @Override
  @AnswerScores(classes = "answers")
  Scores answer(@From("scaled") Features fused, Features candidate);

  @Override
  @Use(
      with = {
        "words = answers + 1",
        "positions = textPositions",
        "width = textWidth",
        "heads = textHeads",
        "inner = textInner",
        "layers = textLayers"
      })
  TextEncoder known(@From("candidates") Tokens tokens);
}
