package org.distill4j.samples.gloss.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;

/** The same over two layers of the file: the third and the last one. */
@Network
@Pretrained(
    others = {
      "encoder[*].adaptedContext",
      "encoder[*].adaptedHidden",
      "thought",
      "head",
      "known",
      "answer"
    },
    ignored = {"embeddings.position_ids", "*encoder*layer.*", "onnx::MatMul_*"},
    first = 2,
    step = 3)
public interface SmallDictionaryBilm extends DictionaryBilm {

  @Override
  @Dimension(2)
  int layers();
}
