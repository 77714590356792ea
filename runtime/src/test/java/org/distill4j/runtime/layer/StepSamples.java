package org.distill4j.runtime.layer;

import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.layer.LayerSamples.Sample;
import org.distill4j.runtime.layer.adapter.AdapterLayer;
import org.distill4j.runtime.layer.adapter.LowRankLayer;
import org.distill4j.runtime.layer.attention.RelativePositionsLayer;
import org.distill4j.runtime.layer.core.MultiplyLayer;
import org.distill4j.runtime.layer.core.ScaleLayer;
import org.distill4j.runtime.layer.core.SimilarityFunction;
import org.distill4j.runtime.layer.core.SimilarityLayer;
import org.distill4j.runtime.layer.recurrent.GruLayer;
import org.distill4j.runtime.layer.recurrent.LstmLayer;
import org.distill4j.runtime.layer.sequence.BroadcastLayer;
import org.distill4j.runtime.layer.sequence.FirstStepLayer;
import org.distill4j.runtime.layer.sequence.GatherLayer;
import org.distill4j.runtime.layer.sequence.MaxPoolingLayer;
import org.distill4j.runtime.layer.sequence.StepAtLayer;
import org.distill4j.runtime.layer.sequence.StepConcatenationLayer;
import org.distill4j.runtime.layer.sequence.StepConvolutionLayer;
import org.distill4j.runtime.layer.sequence.StepRange;
import org.distill4j.runtime.layer.sequence.StepSliceLayer;
import org.distill4j.runtime.layer.steps.StepCells;
import org.distill4j.runtime.layer.steps.StepResultLayer;
import org.distill4j.runtime.layer.tape.TapeAttentionPooling;
import org.distill4j.runtime.layer.tape.TapeGatedUnit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One of each layer of steps, products and adapters, for {@link LayerSamples}. */
final class StepSamples {

  private static final int BATCH = LayerSamples.BATCH;
  private static final int STEPS = LayerSamples.STEPS;

  private StepSamples() {}

  static Stream<Sample> all() {
    return Stream.concat(steps(), VideoSamples.all());
  }

  private static Stream<Sample> steps() {
    return Stream.of(
        LayerSamples.plain(new MultiplyLayer(), 0, normal(2, 3, 4, 5), normal(2, 3, 4, 5).addi(1)),
        LayerSamples.plain(new ScaleLayer(-0.5), 0, normal(2, 3, 4, 5)),
        masked(new ScaleLayer(0.25), 0, normal(BATCH, STEPS, 6), normal(BATCH, STEPS, 1)),
        LayerSamples.plain(
            new SimilarityLayer(SimilarityFunction.DOT), 0, normal(BATCH, 6), normal(BATCH, 6)),
        masked(
            new SimilarityLayer(SimilarityFunction.COSINE),
            0,
            normal(BATCH, STEPS, 6),
            normal(BATCH, 6)),
        LayerSamples.plain(
            new StepConcatenationLayer(), 0, normal(BATCH, STEPS, 6), normal(BATCH, 3, 6)),
        LayerSamples.plain(
            new StepSliceLayer(StepRange.ALL_BUT_FIRST, 1), 0, normal(BATCH, STEPS, 6)),
        new Sample(
            new GatherLayer(),
            0,
            List.of(normal(BATCH, STEPS, 6), positions(STEPS)),
            LayerSamples.mask(),
            List.of(true, false)),
        new Sample(
            new StepAtLayer(),
            0,
            List.of(normal(BATCH, STEPS, 6), positions(1)),
            null,
            List.of(true, false)),
        LayerSamples.plain(new BroadcastLayer(), 0, normal(BATCH, 6), normal(BATCH, STEPS, 2)),
        LayerSamples.sequence(new FirstStepLayer(), 0),
        LayerSamples.sequence(
            new StepConvolutionLayer(6, 4, 3, 1, 1, 1, 1, true, Activation.TANH), 76),
        LayerSamples.plain(
            new StepConvolutionLayer(6, 4, 2, 2, 1, 2, 2, false, Activation.ELU),
            24,
            normal(BATCH, STEPS, 6)),
        LayerSamples.sequence(new MaxPoolingLayer(), 0),
        LayerSamples.sequence(StepCells.gru(6, 4, false).layer(false), 3 * 4 * (6 + 4 + 2)),
        LayerSamples.sequence(new StepResultLayer(5, 3, true, false), 0),
        LayerSamples.sequence(new StepResultLayer(5, 3, false, false), 0),
        LayerSamples.sequence(new LstmLayer(6, 4, 1, false, 2, Keep.ALL), 4 * 4 * (6 + 4 + 2)),
        LayerSamples.sequence(
            new GruLayer(6, 4, 2, true, 2, Keep.FINAL), 2 * 3 * 4 * (6 + 4 + 2 + 3 * 4 + 2)),
        masked(
            new GruLayer(6, 5, 1, false, 1, Keep.LAST),
            3 * 5 * (6 + 5 + 1),
            normal(BATCH, STEPS, 6),
            normal(BATCH, 5)),
        masked(
            new LstmLayer(6, 3, 2, false, 0, Keep.FINAL_CELLS),
            4 * 3 * (6 + 3 + 3 + 3),
            normal(BATCH, STEPS, 6),
            normal(BATCH, 6),
            normal(BATCH, 6)),
        LayerSamples.plain(new RelativePositionsLayer(3, 6, 0.02), 18, normal(BATCH, STEPS, 6)),
        LayerSamples.sequence(new AdapterLayer(6, 2, Activation.TANH, 0.25, 1), 2 * 12 + 2 + 6),
        masked(
            new LowRankLayer(6, 5, 2, 4, 0.25),
            2 * (6 + 5),
            normal(BATCH, STEPS, 6),
            normal(BATCH, STEPS, 5)),
        LayerSamples.sequence(new TapeGatedUnit(6, 4), 3 * 24 + 2 * 4 + 3 * 6),
        LayerSamples.sequence(new TapeAttentionPooling(6, 3), 6 * 3 + 3 + 3));
  }

  private static INDArray normal(long... shape) {
    return LayerSamples.normal(shape);
  }

  private static INDArray positions(int each) {
    int[][] positions = new int[BATCH][each];
    for (int i = 0; i < BATCH * each; i++) {
      positions[i / each][i % each] = i * 7 % STEPS;
    }
    return Nd4j.createFromArray(positions);
  }

  /** A layer whose inputs all need gradients. */
  private static Sample masked(Layer layer, long parameters, INDArray... inputs) {
    List<Boolean> wanted = Stream.of(inputs).map(input -> true).toList();
    return new Sample(layer, parameters, List.of(inputs), LayerSamples.mask(), wanted);
  }
}
