package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.AttentionWeights;

/** The student of two layers with their attention scores, before the softmax. */
@Network
public interface ReadableStudent extends TwoLayerEncoder {

  /** The scores of the first layer. */
  @Output
  @AttentionWeights(heads = "heads", softmax = false)
  AttentionMaps firstScores(
      @From("encoder[0].query") Sequence query, @From("encoder[0].key") Sequence key);

  /** The scores of the last layer. */
  @Output
  @AttentionWeights(heads = "heads", softmax = false)
  AttentionMaps lastScores(
      @From("encoder[1].query") Sequence query, @From("encoder[1].key") Sequence key);
}
