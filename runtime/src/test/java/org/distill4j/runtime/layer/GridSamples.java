package org.distill4j.runtime.layer;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.attention.WindowAttentionLayer;
import org.distill4j.runtime.layer.core.GainLayer;
import org.distill4j.runtime.layer.grid.MergeStepsLayer;
import org.distill4j.runtime.layer.grid.PartMeanLayer;
import org.distill4j.runtime.layer.grid.PartPositionsLayer;
import org.distill4j.runtime.layer.grid.PartPrefixLayer;
import org.distill4j.runtime.layer.grid.PartTokensLayer;
import org.distill4j.runtime.layer.grid.RollStepsLayer;
import org.distill4j.runtime.layer.grid.StepMerging;
import org.distill4j.runtime.layer.grid.WindowOrderLayer;
import org.distill4j.runtime.layer.image.GroupNormalisationLayer;
import org.distill4j.runtime.layer.sequence.PartSliceLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One of each layer of grids, windows and parts, for {@link LayerSamples}. */
final class GridSamples {

  private GridSamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        new Sample(
            new WindowAttentionLayer(2, 2, false, 1, 1, 1, 0, 0.25),
            0,
            List.of(LayerSamples.steps(), LayerSamples.steps(), LayerSamples.steps()),
            LayerSamples.mask(),
            List.of(true, true, true)),
        LayerSamples.plain(
            new WindowAttentionLayer(2, 2, true, 3, 2, 2, 1, 0.25),
            2 * (5 * 3 * 3 + 3),
            steps(10),
            steps(10),
            steps(10)),
        LayerSamples.plain(new WindowOrderLayer(4, 6, 2, 3, 1, false), 0, steps(48)),
        LayerSamples.plain(new WindowOrderLayer(2, 4, 2, 2, 1, true), 0, steps(16)),
        LayerSamples.plain(new RollStepsLayer(3, 2), 0, steps(12)),
        LayerSamples.plain(new MergeStepsLayer(4, 2, 2, StepMerging.CONCATENATION), 0, steps(16)),
        LayerSamples.plain(new MergeStepsLayer(4, 2, 2, StepMerging.MEAN), 0, steps(16)),
        LayerSamples.plain(new PartTokensLayer(2, 3, 6, 0.1), 18, steps(4)),
        LayerSamples.plain(new PartPrefixLayer(2), 0, steps(3), steps(4)),
        LayerSamples.plain(new PartPositionsLayer(2, false, 5, 6, 0.1), 30, steps(8)),
        LayerSamples.plain(new PartPositionsLayer(2, true, 2, 6, 0.1), 12, steps(8)),
        LayerSamples.plain(new PartMeanLayer(3), 0, steps(6)),
        LayerSamples.plain(new PartSliceLayer(2, StepRange.ALL_BUT_FIRST, 1), 0, steps(6)),
        LayerSamples.sequence(new GainLayer(6, 0.1), 6),
        LayerSamples.plain(
            new GroupNormalisationLayer(4, 2, 1e-5, Activation.RELU),
            8,
            LayerSamples.normal(5, 4, 3, 2)));
  }

  private static INDArray steps(int count) {
    return LayerSamples.normal(5, count, 6);
  }
}
