package org.distill4j.samples.ranking.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.EncoderLayer;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;

/**
 * SViTT (Li et al. 2023) without its decoder: BEiT over all patches of a video, and BERT whose last
 * layers attend to them. The sparsity of attention and of steps has no parameters and is left out.
 */
public interface SvittBody {

  /** The number of words. */
  @Dimension(30_522)
  int vocabulary();

  /** The largest number of words of a text. */
  @Dimension(512)
  int positions();

  /** The number of features of a step. */
  @Dimension(768)
  int width();

  /** The number of heads. */
  @Dimension(12)
  int heads();

  /** The number of layers over the patches. */
  @Dimension(12)
  int layers();

  /** The number of layers over the words alone. */
  @Dimension(9)
  int reading();

  /** The number of layers that attend to another modality, and of the decoder. */
  @Dimension(3)
  int fusing();

  /** The number of frames. */
  @Dimension(4)
  int frames();

  /** The number of rows and of columns of patches of a frame. */
  @Dimension(14)
  int side();

  /** The number of values of a patch. */
  @Dimension(768)
  int pixels();

  /** The patches, frame by frame. */
  @Input(shape = {"frames * side * side", "pixels"})
  Sequence video();

  /** The question. */
  @Input(shape = "words")
  Tokens question();

  @Dense(units = "width")
  Sequence patches(Sequence video);

  @ClassToken
  Sequence marked(Sequence patches);

  @Use(repeat = "layers", with = "inner = 4 * width")
  BeitLayer vision(@From("marked") Sequence x);

  @LayerNorm(epsilon = 1e-12)
  Sequence seen(@From("vision.result") Sequence x);

  @Use
  BertWords words(@From("question") Tokens text);

  @Use(repeat = "reading", with = "inner = 4 * width")
  EncoderLayer reader(@From("words.result") Sequence x);

  @Use(repeat = "fusing", with = "inner = 4 * width")
  FusionLayer fusion(@From("reader.result") Sequence x, @From("seen") Sequence memory);
}
