package org.distill4j.examples.block;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.examples.own.Energy;

/** A refinement that says how large its state is. */
@Block
public interface CalmRefinement extends Refinement {

  @Energy
  Loss energy(Features refined);
}
