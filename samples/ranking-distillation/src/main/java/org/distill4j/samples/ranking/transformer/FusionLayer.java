package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.CrossAttentionLayer;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;

/** A layer of BERT that attends to a memory between its branches. */
@Block
public interface FusionLayer extends EncoderLayer {

  /** The number of features of a step of the memory. */
  @Dimension
  int memoryWidth();

  /** The steps that are attended to. */
  @Input(shape = {"places", "memoryWidth"})
  Sequence memory();

  /** The branch over the memory. */
  @Use
  CrossAttentionLayer crossed(@From("attended") Sequence x, Sequence memory);

  @Override
  @Dense(units = "inner", activation = Activation.GELU)
  Sequence hidden(@From("crossed.result") Sequence attended);

  @Override
  @Carry("x")
  @LayerNorm(epsilon = 1e-12)
  Sequence result(@From("crossed.result") Sequence attended, Sequence keptHidden);
}
