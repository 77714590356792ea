package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.FirstStep;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.StepSlice;

/**
 * VIOLET (Fu et al. 2021) with Video-Swin-B: the steps of a Video Swin and the words of a question
 * in a BERT.
 */
@Network
public interface Violet {

  /** The number of features of a step of the first stage. */
  @Dimension(128)
  int fine();

  /** The number of heads of the first stage. */
  @Dimension(4)
  int fineHeads();

  /** The number of pairs of layers of the third stage. */
  @Dimension(9)
  int pairs();

  /** The number of pairs of frames. */
  @Dimension(2)
  int frames();

  /** The number of rows and of columns of patches of a frame. */
  @Dimension(56)
  int side();

  /** The largest number of frames of a window. */
  @Dimension(8)
  int depth();

  /** The number of rows of a window. */
  @Dimension(7)
  int windowRows();

  /** The number of columns of a window. */
  @Dimension(7)
  int windowColumns();

  /** The number of words. */
  @Dimension(30_522)
  int vocabulary();

  /** The largest number of words of a question. */
  @Dimension(512)
  int positions();

  /** The number of features of a word. */
  @Dimension(768)
  int width();

  /** The number of heads of BERT. */
  @Dimension(12)
  int heads();

  /** The number of layers of BERT. */
  @Dimension(12)
  int layers();

  /** The number of answers. */
  @Dimension(1_500)
  int answers();

  /** The patches of 4 by 4 pixels of two frames each, frame by frame. */
  @Input(shape = {"frames * side * side", "96"})
  Sequence video();

  /** The question. */
  @Input(shape = "words")
  Tokens question();

  @Dense(units = "fine")
  Sequence patches(Sequence video);

  @LayerNorm
  Sequence patchesNormal(Sequence patches);

  @Use(with = {"heads = fineHeads", "rows = side", "columns = side", "width = fine"})
  SwinPair first(@From("patchesNormal") Sequence x);

  @Use(with = {"rows = side", "columns = side", "width = fine"})
  SwinMerging firstHalf(@From("first.result") Sequence x);

  @Use(
      with = {"heads = 2 * fineHeads", "rows = side / 2", "columns = side / 2", "width = 2 * fine"})
  SwinPair second(@From("firstHalf.result") Sequence x);

  @Use(with = {"rows = side / 2", "columns = side / 2", "width = 2 * fine"})
  SwinMerging secondHalf(@From("second.result") Sequence x);

  @Use(
      repeat = "pairs",
      with = {"heads = 4 * fineHeads", "rows = side / 4", "columns = side / 4", "width = 4 * fine"})
  SwinPair third(@From("secondHalf.result") Sequence x);

  @Use(with = {"rows = side / 4", "columns = side / 4", "width = 4 * fine"})
  SwinMerging thirdHalf(@From("third.result") Sequence x);

  @Use(
      repeat = "2",
      with = {"heads = 8 * fineHeads", "rows = side / 8", "columns = side / 8", "width = 8 * fine"})
  SwinLayer fourth(@From("thirdHalf.result") Sequence x);

  @LayerNorm
  Sequence shapes(@From("fourth.result") Sequence x);

  @Dense(units = "width")
  Sequence seen(Sequence shapes);

  @PartTokens(parts = "frames")
  Sequence begun(Sequence seen);

  @PartPositions(parts = "frames", positions = "197")
  Sequence placed(Sequence begun);

  @PartPositions(parts = "frames", ofParts = true, positions = "6")
  Sequence timed(Sequence placed);

  @LayerNorm
  Sequence frame(Sequence timed);

  @Use
  BertWords words(@From("question") Tokens text);

  @StepConcatenation
  Sequence both(Sequence frame, @From("words.result") Sequence words);

  @Use(repeat = "layers", with = "inner = 4 * width")
  EncoderLayer layer(@From("both") Sequence x);

  @StepSlice(range = StepRange.ALL_BUT_FIRST, count = "frames * (side / 8 * (side / 8) + 1)")
  Sequence read(@From("layer.result") Sequence x);

  @FirstStep
  Features asked(Sequence read);

  @Dropout(rate = 0.1)
  Features kept(Features asked);

  @Dense(units = "2 * width", activation = Activation.GELU)
  Features thought(Features kept);

  @Logits(classes = "answers")
  Scores answer(Features thought);
}
