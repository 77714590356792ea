package org.distill4j.examples.grid;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Concatenation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Gain;
import org.distill4j.dsl.operation.GlobalPooling;
import org.distill4j.dsl.operation.GroupNormalisation;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.MergeSteps;
import org.distill4j.dsl.operation.PartMean;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartPrefix;
import org.distill4j.dsl.operation.PartSlice;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.RollSteps;
import org.distill4j.dsl.operation.StepMerging;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.WindowAttention;
import org.distill4j.dsl.operation.WindowOrder;

/** Reads a question and the patches of two frames, in windows and then frame by frame. */
@Network
public interface GridReader {

  @Dimension(2)
  int frames();

  @Dimension(4)
  int side();

  @Dimension(8)
  int width();

  @Input(shape = {"frames * side * side", "6"})
  Sequence video();

  @Input(shape = "words")
  Tokens question();

  @Input(shape = {"4", "side", "side"})
  Image photo();

  @Dense(units = "width")
  Sequence patches(Sequence video);

  @PartPositions(parts = "frames", positions = "side * side")
  Sequence placed(Sequence patches);

  @WindowOrder(rows = "side", columns = "side", height = "2", width = "2", shift = 1)
  Sequence windows(Sequence placed);

  @Dense(units = "width")
  Sequence query(Sequence windows);

  @Dense(units = "width")
  Sequence key(Sequence windows);

  @Dense(units = "width")
  Sequence value(Sequence windows);

  @WindowAttention(
      heads = "2",
      windows = "side / 2 * (side / 2)",
      bias = true,
      frames = "3",
      rows = "2",
      columns = "2")
  Sequence context(Sequence query, Sequence key, Sequence value);

  @WindowOrder(
      rows = "side",
      columns = "side",
      height = "2",
      width = "2",
      shift = 1,
      restored = true)
  Sequence restored(Sequence context);

  @Gain(initial = 0.5)
  Sequence scaled(Sequence restored);

  @Add
  Sequence attended(Sequence placed, Sequence scaled);

  @MergeSteps(rows = "side", columns = "side")
  Sequence merged(Sequence attended);

  @Dense(units = "width", bias = false)
  Sequence narrowed(Sequence merged);

  @MergeSteps(rows = "side / 2", columns = "side / 2", merging = StepMerging.MEAN)
  Sequence frame(Sequence narrowed);

  @PartTokens(parts = "frames", count = "2")
  Sequence begun(Sequence frame);

  @PartPositions(parts = "frames", ofParts = true, positions = "frames")
  Sequence timed(Sequence begun);

  @Embedding(vocabulary = "20", units = "width", radius = 0.1)
  Sequence words(Tokens question);

  @PartPrefix(parts = "frames")
  Sequence both(Sequence words, Sequence timed);

  @RollSteps(parts = "frames", count = "1")
  Sequence rolled(Sequence both);

  @Dense(units = "width")
  Sequence asking(Sequence rolled);

  @Dense(units = "width")
  Sequence asked(Sequence rolled);

  @Dense(units = "width")
  Sequence told(Sequence rolled);

  @WindowAttention(heads = "2", windows = "frames")
  Sequence local(Sequence asking, Sequence asked, Sequence told);

  @PartSlice(parts = "frames", range = StepRange.LAST, count = "3")
  Sequence ends(Sequence local);

  @PartMean(parts = "frames")
  Sequence mean(Sequence ends);

  @MeanPooling
  Features gist(Sequence mean);

  @GroupNormalisation(groups = "2", activation = Activation.RELU)
  Image normal(Image photo);

  @GlobalPooling
  Features scene(Image normal);

  @Concatenation
  Features all(Features gist, Features scene);

  @Logits(classes = "3")
  Scores answer(Features all);
}
