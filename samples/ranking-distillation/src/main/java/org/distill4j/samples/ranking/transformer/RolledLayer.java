package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.RollSteps;

/** A layer of All-in-one: a quarter of each frame comes from the frame before (section 3.2). */
@Block
public interface RolledLayer extends FrameLayer {

  /** The number of steps that come from the frame before. */
  @Dimension
  int rolled();

  /** The steps, rolled. */
  @RollSteps(parts = "frames", count = "rolled")
  Sequence moved(Sequence x);

  @Override
  @LayerNorm(epsilon = 1e-6)
  Sequence normal(@From("moved") Sequence x);

  @Override
  @Add
  Sequence attended(@From("moved") Sequence x, Sequence keptContext);
}
