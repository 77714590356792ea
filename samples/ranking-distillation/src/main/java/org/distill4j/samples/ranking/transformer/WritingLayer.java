package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Attention;

/** A fusion layer whose steps attend to the steps before them, as in a decoder. */
@Block
public interface WritingLayer extends FusionLayer {

  @Override
  @Attention(heads = "heads", causal = true, dropout = 0.1)
  Sequence context(Sequence query, Sequence key, Sequence value);
}
