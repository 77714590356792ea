package org.distill4j.samples.ranking.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Bias;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.TiedLogits;

/**
 * FrozenBiLM that answers: the row of an answer is the mean of the embeddings of its words, set
 * with {@code NodeParameters}. The dropout before it, which the published model lacks, gives the
 * passes of pairwise ranking.
 */
@Network
public interface FrozenBilmAnswerer extends BilmBody {

  /** The number of answers. */
  @Dimension
  int answers();

  @Dropout(rate = 0.1)
  Features keptThought(Features head);

  @Frozen(storage = Storage.FLOAT16)
  @TiedLogits(classes = "answers")
  Scores known(Features keptThought);

  @Frozen
  @Bias
  Scores answer(Scores known);
}
