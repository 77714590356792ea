package org.distill4j.runtime.layer;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.attention.StepMixingLayer;
import org.distill4j.runtime.layer.core.DetachedLayer;
import org.distill4j.runtime.layer.core.FeatureSoftmaxLayer;
import org.distill4j.runtime.layer.fusion.ConditionalRelationLayer;
import org.distill4j.runtime.layer.fusion.RelatedAxis;
import org.distill4j.runtime.layer.norm.WeightNormLayer;
import org.distill4j.runtime.layer.sequence.JoinFramesLayer;
import org.distill4j.runtime.layer.sequence.LastStepLayer;
import org.distill4j.runtime.layer.sequence.StepSoftmaxLayer;
import org.distill4j.runtime.layer.sequence.SumPoolingLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One of each layer that networks about videos are built from, for {@link LayerSamples}. */
final class VideoSamples {

  private static final int BATCH = LayerSamples.BATCH;

  private VideoSamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        LayerSamples.sequence(new LastStepLayer(), 0),
        LayerSamples.sequence(new SumPoolingLayer(), 0),
        LayerSamples.sequence(new FeatureSoftmaxLayer(), 0),
        LayerSamples.sequence(new DetachedLayer(), 0),
        new Sample(
            new StepSoftmaxLayer(),
            0,
            List.of(normal(BATCH, LayerSamples.STEPS, 1)),
            LayerSamples.mask(),
            List.of(true)),
        LayerSamples.plain(new JoinFramesLayer(), 0, normal(BATCH, 3, 2, 4)),
        LayerSamples.plain(new StepMixingLayer(), 0, normal(BATCH, 1, 3, 4), normal(BATCH, 4, 6)),
        LayerSamples.sequence(new WeightNormLayer(6, 4, Activation.RELU, true), 24 + 4 + 4),
        LayerSamples.plain(
            new ConditionalRelationLayer(4, 3, 2, true, 2, RelatedAxis.FRAMES, 1, false, ""),
            2 * 2 * (5 * 3 + 3),
            normal(BATCH, 2, 4, 3),
            normal(BATCH, 2, 2)),
        LayerSamples.plain(
            new ConditionalRelationLayer(3, 3, 2, false, 1, RelatedAxis.CLIPS, 1, true, ""),
            2 * (5 * 3 + 3),
            normal(BATCH, 3, 2, 3),
            normal(BATCH, 2)));
  }

  private static INDArray normal(long... shape) {
    return LayerSamples.normal(shape);
  }
}
