package org.distill4j.examples.map;

import org.distill4j.dsl.From;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Output;
import org.distill4j.dsl.WeightsOf;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.operation.BatchNormalisation;
import org.distill4j.dsl.operation.Convolution;
import org.distill4j.dsl.operation.NegativeMean;

/** A teacher with batch normalisation, and the margins that follow from it. */
@Network
public interface NormalPainter extends Painter {

  @Convolution(channels = "channels", size = 3, bias = false)
  Image edges(Image photo);

  @Override
  @BatchNormalisation
  Image raw(@From("edges") Image photo);

  @NegativeMean
  @WeightsOf("raw")
  @Output
  Features margins(Image raw);
}
