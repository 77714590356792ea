package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Gru;
import org.distill4j.samples.multimodal.ClipWords;

/** Co-Mem for questions about definitions, whose words take the place of features. */
@Network
public interface GlossCoMem extends SizedCoMem {

  @Dimension
  int evidenceWords();

  @Input(shape = "clips")
  Tokens things();

  @Input(shape = "clips")
  Tokens actions();

  @Use
  ClipWords thingWords(@From("things") Tokens words);

  @Use(weightsOf = "thingWords")
  ClipWords actionWords(@From("actions") Tokens words);

  @Override
  @Gru(units = "width")
  Sequence seen(@From("thingWords.shown") Sequence appearance);

  @Override
  @Gru(units = "width")
  Sequence moved(@From("actionWords.shown") Sequence motionFeatures);
}
