package org.distill4j.examples.transformer;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.PreNormLayer;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.ClassToken;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.Logits;
import org.distill4j.dsl.operation.MeanPooling;
import org.distill4j.dsl.operation.PatchEmbedding;
import org.distill4j.dsl.operation.PositionEmbedding;

/** A small encoder of images. */
@Network
public interface PatchEncoder {

  @Dimension(12)
  int width();

  @Dimension(3)
  int heads();

  @Dimension(24)
  int inner();

  @Input(shape = {"3", "8", "8"})
  Image photo();

  @PatchEmbedding(size = 4, units = "width")
  Sequence patches(Image photo);

  @ClassToken
  Sequence begun(Sequence patches);

  @PositionEmbedding(positions = "5")
  Sequence placed(Sequence begun);

  @Use(repeat = "2")
  PreNormLayer encoder(@From("placed") Sequence x);

  @LayerNorm(epsilon = 1e-6)
  Sequence features(@From("encoder.result") Sequence x);

  @MeanPooling
  Features image(Sequence features);

  @Logits(classes = "4")
  Scores answer(Features image);
}
