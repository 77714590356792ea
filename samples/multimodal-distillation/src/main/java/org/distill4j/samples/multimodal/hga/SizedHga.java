package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.FrameSequence;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.MeanPooling;

/** HGA at any size, for clips of several frames, which are averaged. */
@Network
public interface SizedHga extends Hga {

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

  @Override
  @Dimension
  int chunkSize();

  @Input(shape = {"clips", "frames", "channels"})
  FrameSequence appearanceFeatures();

  @MeanPooling
  Sequence meanFrames(FrameSequence appearanceFeatures);

  @Override
  @Concatenation
  Sequence both(@From("meanFrames") Sequence appearance, Sequence moved);
}
