package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;

/**
 * {@link SizedTeacher} for questions about definitions, which are read like videos: the appearance
 * of each clip is the next noun or adjective of the definition, and its motion the next verb or
 * adverb.
 */
@Network
public interface GlossTeacher extends SizedTeacher {

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

  @BiLstm(units = "width / 2")
  Sequence readThings(@From("thingWords.shown") Sequence words);

  @Override
  @Dropout(rate = 0.18)
  Sequence appearanceClips(@From("readThings") Sequence lastFrames);

  @Override
  @Dense(units = "width")
  Sequence motionClips(@From("actionWords.shown") Sequence motionFeatures);
}
