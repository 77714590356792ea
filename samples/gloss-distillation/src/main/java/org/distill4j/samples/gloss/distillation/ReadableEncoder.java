package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.samples.gloss.encoder.MiniLmEncoder;

/** The encoder with the attention scores of layers 2 and 5, before the softmax. */
@Network
public interface ReadableEncoder extends MiniLmEncoder {

  /** The scores of layer 2. */
  @Output
  @AttentionWeights(heads = "heads", softmax = false)
  AttentionMaps middleScores(
      @From("encoder[2].query") Sequence query, @From("encoder[2].key") Sequence key);

  /** The scores of the last layer. */
  @Output
  @AttentionWeights(heads = "heads", softmax = false)
  AttentionMaps lastScores(
      @From("encoder[5].query") Sequence query, @From("encoder[5].key") Sequence key);
}
