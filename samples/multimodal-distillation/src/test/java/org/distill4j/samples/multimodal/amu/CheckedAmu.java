package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.LastStep;
import org.distill4j.dsl.operation.Scale;

/** AMU at any size, with the weights at the last word as further outputs. */
@Network
public interface CheckedAmu extends Amu {

  @Override
  @Dimension
  int width();

  @Override
  @Dimension
  int wordSize();

  @Override
  @Dimension
  int channels();

  @Override
  @Dimension
  int motionChannels();

  @LastStep
  Features lastWord(Sequence words);

  @Use
  RefinedWeights appearanceAt(
      @From("seen") Sequence stream,
      @From("lastWord") Features word,
      @From("unit.nextState") Features state);

  @Use
  RefinedWeights motionAt(
      @From("moved") Sequence stream,
      @From("lastWord") Features word,
      @From("unit.nextState") Features state);

  @Output
  @Scale
  Sequence appearanceWeights(@From("appearanceAt.mean") Sequence weights);

  @Output
  @Scale
  Sequence motionWeights(@From("motionAt.mean") Sequence weights);

  @Output
  @LastStep
  Features lastShares(Sequence toldShares);

  @Output
  @Scale
  Features lastFused(@From("unit.nextFused") Features fused);
}
