package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;
import org.distill4j.samples.gloss.encoder.MiniLmEncoder;

/** Begins with every second layer of the encoder, as DistilBERT does: layers 0, 2 and 4. */
@Network
@Pretrained(
    ignored = {"embeddings.position_ids", "encoder.layer.*", "onnx::MatMul_*"},
    step = 2)
public interface ThreeLayerEncoder extends MiniLmEncoder {

  @Override
  @Dimension(3)
  int layers();
}
