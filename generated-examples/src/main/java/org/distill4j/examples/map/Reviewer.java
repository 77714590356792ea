package org.distill4j.examples.map;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.block.FeatureProjector;
import org.distill4j.dsl.block.ReviewStage;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.GlobalPooling;
import org.distill4j.dsl.operation.Logits;

/** A student that reviews its maps, and projects the last ones to those of the teacher. */
@Network
public interface Reviewer extends Painter {

  @Override
  @Dimension(4)
  int channels();

  @Dimension(3)
  int inner();

  @Convolution(channels = "inner", size = 1, bias = false)
  Image deepNarrowed(Image objects);

  @BatchNormalisation
  Image deepest(Image deepNarrowed);

  @Convolution(channels = "12", bias = false)
  Image deepWidened(Image deepest);

  @Output
  @BatchNormalisation
  Image deepFused(Image deepWidened);

  @Use(with = {"inner = inner", "wide = 6"})
  ReviewStage review(@From("shapes") Image x, @From("deepest") Image deeper);

  @Output
  @Activate(activation = Activation.IDENTITY)
  Image earlyFused(@From("review.fused") Image fused);

  @Use(with = {"channels = 2 * channels", "inner = 6", "wide = 12"})
  FeatureProjector projector(@From("objects") Image x);

  @Override
  @GlobalPooling
  Features scene(@From("projector.result") Image objects);

  @Override
  @Logits(classes = "5")
  Scores answer(Features scene);
}
