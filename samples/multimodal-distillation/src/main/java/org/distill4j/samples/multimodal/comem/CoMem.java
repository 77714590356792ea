package org.distill4j.samples.multimodal.comem;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Detached;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Gru;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.LastStep;
import org.distill4j.dsl.operation.Logits;

/**
 * Co-Mem as the public re-implementation of NExT-OE computes it, with a linear map to answers in
 * place of its decoder. Two GRUs in a chain give the facts of a stream. In each of three passes,
 * both memories together choose what each of them reads. The paper's convolutions over time and its
 * dynamic ensemble of facts are not part of it.
 */
@Network
public interface CoMem {

  @Dimension(256)
  int width();

  @Dimension(300)
  int wordSize();

  @Dimension(2048)
  int channels();

  @Dimension(2048)
  int motionChannels();

  @Dimension(3)
  int passes();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = {"clips", "channels"})
  Sequence appearance();

  @Input(shape = {"clips", "motionChannels"})
  Sequence motionFeatures();

  @Input(shape = "steps")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "wordSize", radius = 1)
  Sequence embedded(Tokens question);

  @Dropout(rate = 0.2)
  Sequence words(Sequence embedded);

  @Gru(units = "width", layers = 2, keep = Keep.FINAL)
  Features sentence(Sequence words);

  @Gru(units = "width")
  Sequence seen(Sequence appearance);

  @Gru(units = "width")
  Sequence seenAgain(Sequence seen);

  @Concatenation
  Sequence appearanceFacts(Sequence seen, Sequence seenAgain);

  @Gru(units = "width")
  Sequence moved(Sequence motionFeatures);

  @Gru(units = "width")
  Sequence movedAgain(Sequence moved);

  @Concatenation
  Sequence motionFacts(Sequence moved, Sequence movedAgain);

  @LastStep
  Features lastAppearance(Sequence appearanceFacts);

  @LastStep
  Features lastMotion(Sequence motionFacts);

  @Detached
  Features firstAppearance(Features lastAppearance);

  @Detached
  Features firstMotion(Features lastMotion);

  @Use(repeat = "passes", shared = true, with = "units = 2 * width")
  CoMemory pass(
      Sequence appearanceFacts,
      Sequence motionFacts,
      Features sentence,
      @From("lastAppearance") Features appearanceMemory,
      @From("lastMotion") Features motionMemory,
      @From("firstAppearance") Features appearance,
      @From("firstMotion") Features motion);

  @Concatenation
  Features memory(
      @From("pass.nextAppearance") Features appearance, @From("pass.nextMotion") Features motion);

  @Dropout(rate = 0.2)
  Features kept(Features memory);

  @Logits(classes = "answers")
  Scores answer(Features kept);
}
