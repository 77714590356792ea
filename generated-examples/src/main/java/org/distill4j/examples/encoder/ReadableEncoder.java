package org.distill4j.examples.encoder;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.AttentionWeights;
import org.distill4j.examples.transformer.TextEncoder;

/** An encoder of words that shows the scores of its last attention, before the softmax. */
@Network
public interface ReadableEncoder extends TextEncoder {

  @Output
  @AttentionWeights(heads = "heads", softmax = false)
  AttentionMaps maps(@From("encoder.query") Sequence query, @From("encoder.key") Sequence key);
}
