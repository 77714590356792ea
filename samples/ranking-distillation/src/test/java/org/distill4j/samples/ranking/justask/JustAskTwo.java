package org.distill4j.samples.ranking.justask;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Network;

/** Just Ask at any size, with two layers of each kind. */
@Network
public interface JustAskTwo extends JustAsk {

  @Override
  @Dimension
  int vocabulary();

  @Override
  @Dimension
  int answerVocabulary();

  @Override
  @Dimension
  int textPositions();

  @Override
  @Dimension
  int textWidth();

  @Override
  @Dimension
  int textHeads();

  @Override
  @Dimension
  int textInner();

  @Override
  @Dimension
  int width();

  @Override
  @Dimension
  int heads();

  @Override
  @Dimension
  int inner();

  @Override
  @Dimension
  int features();

  @Override
  @Dimension
  int questionLength();

  @Override
  @Dimension
  int answerLength();

  @Override
  @Dimension(2)
  int textLayers();
}
