package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Bias;
import org.distill4j.dsl.operation.TiedLogits;

/** FrozenBiLM as a language model: it scores all words in place of the mask. */
@Network
public interface FrozenBilm extends BilmBody {

  @TiedLogits(classes = "vocabulary")
  @WeightsOf("words")
  Scores tied(Features head);

  @Frozen
  @Bias
  Scores word(Scores tied);
}
