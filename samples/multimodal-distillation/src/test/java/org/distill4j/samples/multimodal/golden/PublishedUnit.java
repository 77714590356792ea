package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Padding;
import org.distill4j.dsl.operation.QuestionAttention;
import org.distill4j.samples.multimodal.ReasoningUnit;

/** The unit with the published code's softmax over padding. */
@Block
public interface PublishedUnit extends ReasoningUnit {

  @Override
  @QuestionAttention(units = "width", padding = Padding.RENORMALISED)
  Features attended(Sequence words, Sequence context);
}
