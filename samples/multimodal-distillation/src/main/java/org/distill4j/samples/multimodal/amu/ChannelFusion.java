package org.distill4j.samples.multimodal.amu;

import org.distill4j.dsl.Block;
import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.operation.Add;
import org.distill4j.dsl.operation.Scale;
import org.distill4j.dsl.operation.Slice;
import org.distill4j.dsl.operation.SumPooling;

/** The attended features of both streams, weighed by a share for each stream. */
@Block
public interface ChannelFusion {

  @Dimension
  int width();

  @Input(shape = {"frames", "width"})
  Sequence appearance();

  @Input(shape = {"clips", "width"})
  Sequence motion();

  @Input(shape = {"frames", "1"})
  Sequence appearanceWeights();

  @Input(shape = {"clips", "1"})
  Sequence motionWeights();

  @Input(shape = "2")
  Features shares();

  @Scale
  Sequence weightedAppearance(Sequence appearance, Sequence appearanceWeights);

  @SumPooling
  Features attendedAppearance(Sequence weightedAppearance);

  @Scale
  Sequence weightedMotion(Sequence motion, Sequence motionWeights);

  @SumPooling
  Features attendedMotion(Sequence weightedMotion);

  @Slice(index = 0, parts = 2)
  Features appearanceShare(Features shares);

  @Slice(index = 1, parts = 2)
  Features motionShare(Features shares);

  @Scale
  Features appearancePart(Features attendedAppearance, Features appearanceShare);

  @Scale
  Features motionPart(Features attendedMotion, Features motionShare);

  @Add
  Features fused(Features appearancePart, Features motionPart);
}
