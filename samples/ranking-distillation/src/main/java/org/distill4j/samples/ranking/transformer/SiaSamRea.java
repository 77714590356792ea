package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Attention;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.PartPositions;
import org.distill4j.dsl.operation.PartPrefix;
import org.distill4j.dsl.operation.PartSlice;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.StepRange;
import org.distill4j.dsl.operation.TypeEmbedding;
import org.distill4j.dsl.operation.UnitLength;

/**
 * SiaSamRea (Yu et al. 2021), from the paper alone, on features of ClipBERT: BERT reads the
 * question with each of several similar clips of one video, and the clips inform each other by
 * their similarity.
 */
@Network
public interface SiaSamRea {

  /** The number of words. */
  @Dimension(30_522)
  int vocabulary();

  /** The largest number of words of a question. */
  @Dimension(512)
  int positions();

  /** The number of features of a step. */
  @Dimension(768)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of layers. */
  @Dimension(12)
  int layers();

  /** The number of clips: one and those similar to it. */
  @Dimension(4)
  int clips();

  /** The number of places of a clip. */
  @Dimension(49)
  int places();

  /** The number of features of a place, those of ResNet-50. */
  @Dimension(2_048)
  int features();

  /** The number of answers. */
  @Dimension(1_500)
  int answers();

  /** The places of all clips, clip by clip. */
  @Input(shape = {"clips * places", "features"})
  Sequence video();

  /** The question. */
  @Input(shape = "words")
  Tokens question();

  @Dense(units = "width")
  Sequence shapes(Sequence video);

  @PartPositions(parts = "clips", positions = "places")
  Sequence placed(Sequence shapes);

  @TypeEmbedding(types = "1")
  Sequence typed(Sequence placed);

  @LayerNorm(epsilon = 1e-12)
  Sequence seen(Sequence typed);

  @Use
  BertWords words(@From("question") Tokens text);

  @PartPrefix(parts = "clips")
  Sequence both(@From("words.result") Sequence words, Sequence seen);

  @Use(repeat = "layers", with = "inner = 4 * width")
  ClipLayer layer(@From("both") Sequence x);

  @PartSlice(parts = "clips", range = StepRange.FIRST, count = "1")
  Sequence starts(@From("layer.result") Sequence x);

  @Dense(units = "width", activation = Activation.TANH)
  Sequence gists(Sequence starts);

  @UnitLength
  Sequence asking(Sequence gists);

  @UnitLength
  Sequence asked(Sequence gists);

  /** The gists of similar clips, by the cosine of their similarity. */
  @Attention(heads = "1", scale = 1)
  Sequence informed(Sequence asking, Sequence asked, Sequence gists);

  @Add
  Sequence reasoned(Sequence gists, Sequence informed);

  @Scale(factor = 0.5)
  Sequence balanced(Sequence reasoned);

  @MeanPooling
  Features clip(Sequence balanced);

  @Dense(units = "2 * width", activation = Activation.RELU)
  Features thought(Features clip);

  @Logits(classes = "answers")
  Scores answer(Features thought);
}
