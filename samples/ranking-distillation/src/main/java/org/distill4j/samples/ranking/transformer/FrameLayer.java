package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.block.PreNormLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.WindowAttention;

/** A layer of ViT that attends within each of several equal parts, such as frames. */
@Block
public interface FrameLayer extends PreNormLayer {

  /** The number of parts. */
  @Dimension
  int frames();

  @Override
  @WindowAttention(heads = "heads", windows = "frames")
  Sequence context(Sequence query, Sequence key, Sequence value);
}
