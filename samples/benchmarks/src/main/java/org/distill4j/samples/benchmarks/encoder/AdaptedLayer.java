package org.distill4j.samples.benchmarks.encoder;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Adapter;
import org.distill4j.dsl.operation.Dropout;

/** A frozen layer with trained adapters at the ends of both branches (Houlsby et al. 2019). */
@Block
@Frozen
public interface AdaptedLayer extends EncoderLayer {

  /** The adapter of the heads. */
  @Adapter(units = "width / 8")
  Sequence adaptedContext(Sequence mixed);

  /** The same with dropout. */
  @Override
  @Dropout(rate = 0.1)
  Sequence keptContext(Sequence adaptedContext);

  /** The adapter of the second map. */
  @Adapter(units = "width / 8")
  Sequence adaptedHidden(Sequence narrowed);

  /** The same with dropout. */
  @Override
  @Dropout(rate = 0.1)
  Sequence keptHidden(Sequence adaptedHidden);
}
