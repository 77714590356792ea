package org.distill4j.samples.gloss.bilm;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Adapter;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.LayerNorm;

/** A frozen layer with a trained adapter in each branch, and trained norms. */
@Block
@Frozen(storage = Storage.FLOAT16)
public interface AdaptedEncoderLayer extends EncoderLayer {

  /** The first branch, adapted. */
  @Adapter(units = "width / 8", dropout = 0.1)
  Sequence adaptedContext(Sequence mixed);

  @Override
  @Dropout(rate = 0.1)
  Sequence keptContext(@From("adaptedContext") Sequence mixed);

  @Override
  @LayerNorm(epsilon = 1e-12)
  Sequence attended(Sequence x, Sequence keptContext);

  /** The second branch, adapted. */
  @Adapter(units = "width / 8", dropout = 0.1)
  Sequence adaptedHidden(Sequence narrowed);

  @Override
  @Dropout(rate = 0.1)
  Sequence keptHidden(@From("adaptedHidden") Sequence narrowed);

  @Override
  @Carry("x")
  @LayerNorm(epsilon = 1e-12)
  Sequence result(Sequence attended, Sequence keptHidden);
}
