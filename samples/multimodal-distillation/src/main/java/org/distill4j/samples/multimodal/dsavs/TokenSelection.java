package org.distill4j.samples.multimodal.dsavs;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Broadcast;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Scale;

/**
 * Selects tokens dynamically: a gate between 0 and 1 for each step, which depends on the step and
 * on the question, weighs it before self-attention relates the steps to each other.
 */
@Block
public interface TokenSelection {

  @Dimension
  int width();

  @Dimension
  int heads();

  @Dimension
  int inner();

  @Dimension
  int attentionLayers();

  @Input(shape = {"clips", "width"})
  Sequence tokens();

  @Input(shape = "width")
  Features sentence();

  @Broadcast
  Sequence sentences(Features sentence, Sequence tokens);

  @Concatenation
  Sequence both(Sequence tokens, Sequence sentences);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence judged(Sequence both);

  @Dense(units = "1", activation = Activation.SIGMOID)
  Sequence gates(Sequence judged);

  @Scale
  Sequence chosen(Sequence tokens, Sequence gates);

  @Use(repeat = "attentionLayers")
  EncoderLayer layer(@From("chosen") Sequence x);
}
