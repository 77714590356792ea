package org.distill4j.samples.multimodal.dsavs;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.FrameSequence;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.MeanPooling;

/** DSAVS at any size, for clips of several frames, which are averaged. */
@Network
public interface SizedDsavs extends Dsavs {

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

  @Input(shape = {"clips", "frames", "channels"})
  FrameSequence appearanceFeatures();

  @MeanPooling
  Sequence meanFrames(FrameSequence appearanceFeatures);

  @Override
  @Dense(units = "width", activation = Activation.TANH)
  Sequence seen(@From("meanFrames") Sequence appearance);
}
