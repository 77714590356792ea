package org.distill4j.samples.multimodal.hga;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Carry;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Activate;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.StepMixing;

/** A graph convolution with given edges: nodes are mapped, mixed by their edges, and normalised. */
@Block
public interface GraphLayer {

  @Dimension
  int width();

  @Input(shape = {"places", "width"})
  Sequence nodes();

  @Input(shape = {"1", "places", "places"})
  AttentionMaps edges();

  @Dense(units = "width", bias = false)
  Sequence mapped(Sequence nodes);

  @StepMixing
  Sequence mixed(AttentionMaps edges, Sequence mapped);

  @LayerNorm(affine = false)
  Sequence normal(Sequence mixed);

  @Carry("nodes")
  @Activate(activation = Activation.RELU, dropout = 0.3)
  Sequence result(Sequence normal);
}
