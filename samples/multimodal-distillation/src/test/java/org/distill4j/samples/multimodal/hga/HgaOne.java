package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.BlockFusion;

/** HGA at any size, with 1 layers of co-attention, 3 of the graph, and a rank of 2. */
@Network
public interface HgaOne extends Hga {

  @Override
  @Dimension
  int width();

  @Override
  @Dimension
  int wordSize();

  @Override
  @Dimension
  int channels();

  @Override
  @Dimension
  int motionChannels();

  @Override
  @Dimension
  int chunkSize();

  @Override
  @Dimension(1)
  int coattentions();

  @Override
  @Dimension(3)
  int graphLayers();

  @Override
  @BlockFusion(units = "width", inner = "2 * chunkSize", chunks = 2, rank = 2)
  Features global(Features sentence, Features video);

  @Override
  @BlockFusion(units = "answers", inner = "2 * chunkSize", chunks = 2, rank = 2)
  Scores answer(Features global, Features local);
}
