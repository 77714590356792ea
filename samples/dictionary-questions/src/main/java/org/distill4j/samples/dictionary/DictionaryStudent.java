package org.distill4j.samples.dictionary;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.operation.Dropout;

/** The teacher network at an eighth of its width, with less dropout. */
@Network
public interface DictionaryStudent extends DictionaryTeacher {

  @Override
  @Dimension(32)
  int width();

  @Override
  @Dropout(rate = 0.1)
  Features kept(Features found);

  @Override
  @Dropout(rate = 0.1)
  Features keptThought(Features thought);
}
