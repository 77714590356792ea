package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;

/** Words and clips attend to each other, both to the values before, with a norm behind the sum. */
@Block
public interface CoAttention {

  @Dimension
  int width();

  @Input(shape = {"steps", "width"})
  Sequence words();

  @Input(shape = {"clips", "width"})
  Sequence clips();

  @Dense(units = "width", bias = false)
  Sequence wordKeys(Sequence words);

  @Dense(units = "width", bias = false)
  Sequence clipKeys(Sequence clips);

  @Dense(units = "width", bias = false)
  Sequence wordValues(Sequence words);

  @Dense(units = "width", bias = false)
  Sequence clipValues(Sequence clips);

  @Attention(heads = "1", queryMask = true)
  Sequence clipsOfWords(Sequence wordKeys, Sequence clipKeys, Sequence clipValues);

  @Attention(heads = "1", queryMask = true)
  Sequence wordsOfClips(Sequence clipKeys, Sequence wordKeys, Sequence wordValues);

  @Dense(units = "width", bias = false)
  Sequence wordUpdates(Sequence clipsOfWords);

  @Dense(units = "width", bias = false)
  Sequence clipUpdates(Sequence wordsOfClips);

  @Carry("words")
  @LayerNorm(affine = false)
  Sequence alignedWords(Sequence words, Sequence wordUpdates);

  @Carry("clips")
  @LayerNorm(affine = false)
  Sequence alignedClips(Sequence clips, Sequence clipUpdates);
}
