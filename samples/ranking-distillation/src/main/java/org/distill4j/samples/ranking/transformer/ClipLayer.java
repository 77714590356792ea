package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.WindowAttention;

/** A layer of BERT that attends within each clip. */
@Block
public interface ClipLayer extends EncoderLayer {

  /** The number of clips. */
  @Dimension
  int clips();

  @Override
  @WindowAttention(heads = "heads", windows = "clips", dropout = 0.1)
  Sequence context(Sequence query, Sequence key, Sequence value);
}
