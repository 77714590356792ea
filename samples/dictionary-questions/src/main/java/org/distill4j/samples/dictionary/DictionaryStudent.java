package org.distill4j.samples.dictionary;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** The teacher with an eighth of its width. The whole student is this line. */
@Network
public interface DictionaryStudent extends DictionaryTeacher {

  @Override
  @Dimension(32)
  int width();
}
