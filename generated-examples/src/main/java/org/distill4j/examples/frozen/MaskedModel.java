package org.distill4j.examples.frozen;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.Logits;

/** One frozen use of a block, a trained one, and a frozen node that two share. */
@Network
public interface MaskedModel {

  @Dimension
  int width();

  @Dimension(24)
  int inner();

  @Dimension(2)
  int heads();

  @Input(shape = {"frames", "width"})
  Sequence video();

  @Frozen(storage = Storage.INT8)
  @Use(repeat = "2")
  EncoderLayer lower(@From("video") Sequence x);

  EncoderLayer upper(@From("lower.result") Sequence x);

  @FirstStep
  Features first(@From("upper.result") Sequence x);

  @Dense(units = "width", bias = false)
  @Frozen
  Features mapped(Features first);

  @Dense(units = "width", bias = false)
  @WeightsOf("mapped")
  Features again(Features mapped);

  @Logits(classes = "3")
  Scores answer(Features again);
}
