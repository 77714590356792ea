package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.WindowOrder;

/** A layer whose windows are shifted by 3 steps, cyclically. */
@Block
public interface ShiftedSwinLayer extends SwinLayer {

  @Override
  @WindowOrder(
      rows = "rows",
      columns = "columns",
      height = "windowRows",
      width = "windowColumns",
      shift = 3)
  Sequence windows(Sequence normal);

  @Override
  @WindowOrder(
      rows = "rows",
      columns = "columns",
      height = "windowRows",
      width = "windowColumns",
      shift = 3,
      restored = true)
  Sequence restored(Sequence mixed);
}
