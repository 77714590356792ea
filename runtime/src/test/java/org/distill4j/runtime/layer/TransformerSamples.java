package org.distill4j.runtime.layer;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.attention.AttentionLayer;
import org.distill4j.runtime.layer.attention.AttentionWeightsLayer;
import org.distill4j.runtime.layer.attention.RotaryPositionsLayer;
import org.distill4j.runtime.layer.core.BiasLayer;
import org.distill4j.runtime.layer.core.DenseLayer;
import org.distill4j.runtime.layer.core.FlattenLayer;
import org.distill4j.runtime.layer.core.LogitsLayer;
import org.distill4j.runtime.layer.core.TiedLogitsLayer;
import org.distill4j.runtime.layer.fusion.BlockFusionLayer;
import org.distill4j.runtime.layer.image.AttentionFusionLayer;
import org.distill4j.runtime.layer.image.PatchEmbeddingLayer;
import org.distill4j.runtime.layer.norm.LayerNormLayer;
import org.distill4j.runtime.layer.norm.RmsNormLayer;
import org.distill4j.runtime.layer.norm.UnitLengthLayer;
import org.distill4j.runtime.layer.sequence.ClassTokenLayer;
import org.distill4j.runtime.layer.sequence.PositionEmbeddingLayer;
import org.distill4j.runtime.layer.sequence.SinusoidalPositionsLayer;
import org.distill4j.runtime.layer.sequence.TypeEmbeddingLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layers of transformers and of images as rows. */
final class TransformerSamples {

  private TransformerSamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        LayerSamples.plain(new LayerNormLayer(6, 1e-5, true), 12, LayerSamples.features(6)),
        LayerSamples.plain(
            new LayerNormLayer(6, 1e-5, false),
            0,
            LayerSamples.features(6),
            LayerSamples.features(6)),
        LayerSamples.sequence(new DenseLayer(6, 4, Activation.GELU, false), 24),
        LayerSamples.sequence(new LogitsLayer(6, 7, false), 42),
        LayerSamples.sequence(new TiedLogitsLayer(6, 7), 42),
        LayerSamples.sequence(new BiasLayer(6), 6),
        LayerSamples.sequence(new LayerNormLayer(6, 1e-12, true), 12),
        LayerSamples.sequence(new RmsNormLayer(6, 1e-6), 6),
        LayerSamples.sequence(new UnitLengthLayer(), 0),
        masked(new AttentionLayer(2, 0, false, false, 0.25), 0, true, true, true),
        masked(new AttentionLayer(3, 0.7, true, true, 0), 0, true, true, true),
        masked(new AttentionWeightsLayer(2, 0, false, true, true), 0, true, true),
        masked(new AttentionWeightsLayer(2, 0.5, true, true, false), 0, true, true),
        LayerSamples.sequence(new RotaryPositionsLayer(3, 0, 10_000, true), 0),
        LayerSamples.sequence(new RotaryPositionsLayer(1, 4, 100, false), 0),
        LayerSamples.sequence(new PositionEmbeddingLayer(7, 6, 0.05), 42),
        LayerSamples.sequence(new SinusoidalPositionsLayer(10_000), 0),
        LayerSamples.sequence(new TypeEmbeddingLayer(2, 6, 0.05), 12),
        new Sample(
            new TypeEmbeddingLayer(9, 6, 0.05),
            54,
            List.of(LayerSamples.steps(), LayerSamples.words()),
            LayerSamples.mask(),
            List.of(true, false)),
        LayerSamples.plain(new ClassTokenLayer(6, 0.05), 6, LayerSamples.steps()),
        LayerSamples.plain(
            new BlockFusionLayer(6, 3, 4, 2, 3, 5),
            6 * 4 + 4 + 3 * 4 + 4 + 2 * (4 * 6 + 2 * 6) + 4 * 5 + 5,
            LayerSamples.features(6),
            LayerSamples.features(3)),
        LayerSamples.plain(new FlattenLayer(), 0, LayerSamples.normal(5, 3, 2, 6)),
        LayerSamples.plain(
            new AttentionFusionLayer(3),
            14,
            LayerSamples.normal(5, 3, 4, 6),
            LayerSamples.normal(5, 3, 2, 3)),
        LayerSamples.plain(
            new PatchEmbeddingLayer(3, 2, 5), 12 * 5 + 5, LayerSamples.normal(5, 3, 4, 6)));
  }

  /** A layer that reads the same sequence in each place. */
  private static Sample masked(Layer layer, long parameters, Boolean... wanted) {
    List<INDArray> inputs = Stream.of(wanted).map(each -> LayerSamples.steps()).toList();
    return new Sample(layer, parameters, inputs, LayerSamples.mask(), List.of(wanted));
  }
}
