package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;
import org.distill4j.samples.gloss.encoder.MiniLmEncoder;

/** Begins with every third layer of the encoder: layers 2 and 5. */
@Network
@Pretrained(
    ignored = {"embeddings.position_ids", "encoder.layer.*", "onnx::MatMul_*"},
    first = 2,
    step = 3)
public interface TwoLayerEncoder extends MiniLmEncoder {

  @Override
  @Dimension(2)
  int layers();
}
