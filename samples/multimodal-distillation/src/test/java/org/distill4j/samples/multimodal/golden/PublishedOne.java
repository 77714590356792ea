package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.samples.multimodal.VideoQaTeacher;

/** The teacher at any sizes, with one layer of graph reasoning. */
@Network
public interface PublishedOne extends VideoQaTeacher {

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
  int heads();

  @Override
  @Dimension
  int pooled();

  @Override
  @Dimension
  int factors();

  @Override
  @Dimension(1)
  int graphLayers();

  @Override
  @Use(repeat = "units")
  PublishedUnit reasoning(
      Sequence appearanceClips, Sequence motionClips, Sequence words, Sequence context);
}
