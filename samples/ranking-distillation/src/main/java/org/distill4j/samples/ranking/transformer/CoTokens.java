package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.CrossAttentionLayer;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Broadcast;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.PartTokens;
import org.distill4j.dsl.operation.StepConcatenation;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.StepSlice;

/**
 * One round of co-tokenisation: a few steps of each stream of a video, chosen by the state so far,
 * and the words in a transformer.
 */
@Block
public interface CoTokens {

  /** The number of features of a step. */
  @Dimension
  int width();

  /** The number of heads. */
  @Dimension
  int heads();

  /** The number of steps that are chosen of each stream. */
  @Dimension
  int tokens();

  /** The number of layers of a round. */
  @Dimension
  int depth();

  /** The state so far. */
  @Input(shape = {"places", "width"})
  Sequence state();

  /** The words. */
  @Input(shape = {"words", "width"})
  Sequence text();

  /** The stream of many frames. */
  @Input(shape = {"frames", "width"})
  Sequence fast();

  /** The stream of large frames. */
  @Input(shape = {"squares", "width"})
  Sequence slow();

  /** The gist of the state. */
  @MeanPooling
  Features gist(Sequence state);

  /** Trained questions to the streams. */
  @PartTokens(parts = "1", count = "tokens")
  Sequence asking(Sequence state);

  /** These alone. */
  @StepSlice(range = StepRange.FIRST, count = "tokens")
  Sequence questions(Sequence asking);

  /** The gist for each of them. */
  @Broadcast
  Sequence gists(Features gist, Sequence questions);

  /** Questions that know the state. */
  @LayerNorm
  Sequence informed(Sequence questions, Sequence gists);

  /** The chosen steps of the first stream. */
  @Use(with = "memoryWidth = width")
  CrossAttentionLayer fastTokens(@From("informed") Sequence x, @From("fast") Sequence memory);

  /** The chosen steps of the second stream. */
  @Use(with = "memoryWidth = width")
  CrossAttentionLayer slowTokens(@From("informed") Sequence x, @From("slow") Sequence memory);

  /** The chosen steps and the words. */
  @StepConcatenation
  Sequence joint(
      @From("fastTokens.result") Sequence fast,
      @From("slowTokens.result") Sequence slow,
      Sequence text);

  /** The transformer. */
  @Use(repeat = "depth", with = "inner = 4 * width")
  EncoderLayer layer(@From("joint") Sequence x);

  /** The state behind the round. */
  @Activate(activation = Activation.IDENTITY)
  Sequence result(@From("layer.result") Sequence x);
}
