package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.LastStep;
import org.distill4j.dsl.operation.Scale;

/** AMU at any size, with further outputs. */
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

  @Output
  @Scale
  Sequence appearanceWeights(@From("unit.appearanceRefined") Sequence weights);

  @Output
  @Scale
  Sequence motionWeights(@From("unit.motionRefined") Sequence weights);

  @Output
  @LastStep
  Features lastShares(Sequence toldShares);

  @Output
  @Scale
  Features lastFused(@From("unit.nextFused") Features fused);
}
