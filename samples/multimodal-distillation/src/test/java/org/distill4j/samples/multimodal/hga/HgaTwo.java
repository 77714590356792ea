package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.BlockFusion;

/** HGA at any size, with 2 layers of co-attention, 2 of the graph, and a rank of 3. */
@Network
public interface HgaTwo extends HgaOne {

  @Override
  @Dimension(2)
  int coattentions();

  @Override
  @Dimension(2)
  int graphLayers();

  @Override
  @BlockFusion(units = "width", inner = "2 * chunkSize", chunks = 2, rank = 3)
  Features global(Features sentence, Features video);

  @Override
  @BlockFusion(units = "answers", inner = "2 * chunkSize", chunks = 2, rank = 3)
  Scores answer(Features global, Features local);
}
