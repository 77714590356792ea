package org.distill4j.samples.multimodal.hcrn;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.ConditionalRelation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Lstm;
import org.distill4j.samples.multimodal.ClipWords;

/**
 * HCRN for questions about definitions, whose words take the place of features. A clip is one word,
 * so that there are relations of clips alone.
 */
@Network
public interface GlossHcrn extends SizedHcrn {

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
  @Lstm(units = "width", keep = Keep.LAST)
  Features motion(@From("actionWords.shown") Sequence motionFeatures);

  @Dense(units = "width")
  Sequence mappedWords(@From("thingWords.shown") Sequence words);

  @ConditionalRelation
  Sequence movedWords(Sequence mappedWords, Features videoMotion);

  @ConditionalRelation(gate = true)
  Sequence askedWords(Sequence movedWords, Features condition);

  @Override
  @Dropout(rate = 0.15)
  Sequence objects(@From("askedWords") Sequence visual);
}
