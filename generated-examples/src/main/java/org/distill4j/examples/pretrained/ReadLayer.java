package org.distill4j.examples.pretrained;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;

/** Attention with a residual connection. */
@Block
public interface ReadLayer {

  @Dimension
  int width();

  @Input(shape = {"steps", "width"})
  Sequence x();

  @Dense(units = "width")
  Sequence query(Sequence x);

  @Dense(units = "width")
  Sequence key(Sequence x);

  @Dense(units = "width")
  Sequence value(Sequence x);

  @Attention(heads = "2")
  Sequence context(Sequence query, Sequence key, Sequence value);

  @Carry("x")
  @LayerNorm
  Sequence result(Sequence x, Sequence context);
}
