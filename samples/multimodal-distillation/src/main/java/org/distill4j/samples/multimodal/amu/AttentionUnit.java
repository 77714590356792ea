package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Multiply;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.Similarity;
import org.distill4j.dsl.operation.Slice;
import org.distill4j.dsl.operation.StepSoftmax;

/**
 * The attention memory unit at one word: attention of the word to both streams, an LSTM over what
 * it found, and a second attention of the LSTM's state that refines the first.
 */
@Block
public interface AttentionUnit {

  @Dimension
  int width();

  @Input(shape = "width")
  Features word();

  @Input(shape = "width")
  Features told();

  @Input(shape = "2")
  Features wordShares();

  @Input(shape = "2")
  Features toldShares();

  @Input(shape = {"frames", "width"})
  Sequence appearance();

  @Input(shape = {"clips", "width"})
  Sequence motion();

  @Input(shape = "width")
  Features state();

  @Input(shape = "width")
  Features cell();

  @Input(shape = "width")
  Features fused();

  @Similarity
  Sequence appearanceScores(Sequence appearance, Features word);

  @StepSoftmax
  Sequence appearanceFirst(Sequence appearanceScores);

  @Similarity
  Sequence motionScores(Sequence motion, Features word);

  @StepSoftmax
  Sequence motionFirst(Sequence motionScores);

  @Use
  ChannelFusion first(
      Sequence appearance,
      Sequence motion,
      @From("appearanceFirst") Sequence appearanceWeights,
      @From("motionFirst") Sequence motionWeights,
      @From("wordShares") Features shares);

  @Add
  Features input(@From("first.fused") Features found, Features fused, Features told);

  @Concatenation
  Features read(Features input, Features state);

  @Dense(units = "4 * width")
  Features gates(Features read);

  @Slice(index = 0, parts = 4)
  Features inArgument(Features gates);

  @Slice(index = 1, parts = 4)
  Features newArgument(Features gates);

  @Slice(index = 2, parts = 4)
  Features keptArgument(Features gates);

  @Slice(index = 3, parts = 4)
  Features outArgument(Features gates);

  @Activate(activation = Activation.SIGMOID)
  Features in(@From("inArgument") Features x);

  @Activate(activation = Activation.TANH)
  Features proposed(@From("newArgument") Features x);

  @Activate(activation = Activation.SIGMOID)
  Features kept(@From("keptArgument") Features x);

  @Activate(activation = Activation.SIGMOID)
  Features out(@From("outArgument") Features x);

  @Multiply
  Features held(Features cell, Features kept);

  @Multiply
  Features added(Features in, Features proposed);

  @Carry("cell")
  @Add
  Features nextCell(Features held, Features added);

  @Activate(activation = Activation.TANH)
  Features shownCell(Features nextCell);

  @Carry("state")
  @Multiply
  Features nextState(Features shownCell, Features out);

  @Similarity
  Sequence appearanceScoresAgain(Sequence appearance, Features nextState);

  @StepSoftmax
  Sequence appearanceSecond(Sequence appearanceScoresAgain);

  @Add
  Sequence appearanceSum(Sequence appearanceFirst, Sequence appearanceSecond);

  @Scale(factor = 0.5)
  Sequence appearanceRefined(Sequence appearanceSum);

  @Similarity
  Sequence motionScoresAgain(Sequence motion, Features nextState);

  @StepSoftmax
  Sequence motionSecond(Sequence motionScoresAgain);

  @Add
  Sequence motionSum(Sequence motionFirst, Sequence motionSecond);

  @Scale(factor = 0.5)
  Sequence motionRefined(Sequence motionSum);

  @Use
  ChannelFusion second(
      Sequence appearance,
      Sequence motion,
      @From("appearanceRefined") Sequence appearanceWeights,
      @From("motionRefined") Sequence motionWeights,
      @From("toldShares") Features shares);

  @Carry("fused")
  @Scale
  Features nextFused(@From("second.fused") Features found);
}
