package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Embedding;

/** Embeds the word of each clip. */
@Block
public interface ClipWords {

  @Dimension
  int wordSize();

  @Dimension
  int evidenceWords();

  @Input(shape = "clips")
  Tokens words();

  @Embedding(vocabulary = "evidenceWords", units = "wordSize", radius = 1)
  Sequence known(Tokens words);

  @Activate(activation = Activation.TANH, dropout = 0.15)
  Sequence shown(Sequence known);
}
