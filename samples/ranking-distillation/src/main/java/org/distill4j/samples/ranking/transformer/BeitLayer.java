package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.block.PreNormLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Gain;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.WindowAttention;

/**
 * A layer of BEiT (Bao et al. 2022) over frames: a class token and patches with relative positions,
 * keys without a bias, and scaled branches.
 */
@Block
public interface BeitLayer extends PreNormLayer {

  /** The number of frames. */
  @Dimension
  int frames();

  /** The number of rows and of columns of a frame. */
  @Dimension
  int side();

  @Override
  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence x);

  @Override
  @Dense(units = "width", bias = false)
  Sequence key(Sequence normal);

  @Override
  @WindowAttention(
      heads = "heads",
      windows = "1",
      bias = true,
      frames = "frames",
      rows = "side",
      columns = "side",
      leading = 1)
  Sequence context(Sequence query, Sequence key, Sequence value);

  @Override
  @Gain(initial = 0.1)
  Sequence keptContext(Sequence mixed);

  @Override
  @LayerNorm(epsilon = 1e-12)
  Sequence normalAttended(Sequence attended);

  @Override
  @Gain(initial = 0.1)
  Sequence keptHidden(Sequence narrowed);
}
