package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;

/**
 * The last layer as an enhanced mask decoder (He et al. 2021): queries come from its own rounds,
 * keys and values from the states before it.
 */
@Block
public interface DecoderLayer extends AdaptedLayer {

  /** The states before the layer. */
  @Input(shape = {"steps", "width"})
  Sequence memory();

  @Override
  @Frozen(storage = Storage.FLOAT16)
  @Dense(units = "width")
  Sequence key(@From("memory") Sequence x);

  @Override
  @Frozen(storage = Storage.FLOAT16)
  @Dense(units = "width")
  Sequence value(@From("memory") Sequence x);
}
