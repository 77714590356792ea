package org.distill4j.samples.ranking;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;

/** Embeds each word of a definition. */
@Block
public interface GlossWords {

  @Dimension
  int width();

  @Dimension
  int evidenceWords();

  @Input(shape = "steps")
  Tokens words();

  @Embedding(vocabulary = "evidenceWords", units = "width", radius = 0.1)
  Sequence known(Tokens words);

  @Dropout(rate = 0.3)
  Sequence kept(Sequence known);
}
