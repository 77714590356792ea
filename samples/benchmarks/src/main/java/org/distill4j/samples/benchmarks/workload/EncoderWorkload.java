package org.distill4j.samples.benchmarks.workload;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.benchmarks.encoder.EncoderDistillationDistiller;
import org.distill4j.samples.benchmarks.encoder.EncoderGraph;
import org.distill4j.samples.benchmarks.encoder.EncoderSizes;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.torch.TorchEncoder;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;

/** A transformer encoder, trained with annotated classes. */
record EncoderWorkload(EncoderSizes sizes) implements Workload {

  private static final long SEED = 1;

  private int[] words() {
    return Drawn.indices(1, EncoderSizes.VOCABULARY, sizes.batch(), sizes.steps());
  }

  private int[] answers() {
    return Drawn.indices(2, EncoderSizes.CLASSES, sizes.batch());
  }

  @Override
  public OwnNetwork own() {
    return new OwnNetwork(
        EncoderDistillationDistiller.builder().build().studentTraining(SEED),
        Map.of(
            EncoderGraph.TEXT,
            Inputs.tokens(words(), sizes.batch(), sizes.steps()),
            TrainingGraph.labelInput("annotated"),
            Inputs.labels(answers(), EncoderSizes.CLASSES)),
        EncoderGraph.ANSWER);
  }

  @Override
  public TorchNetwork torch() {
    return new TorchEncoder(sizes, words(), answers());
  }

  @Override
  public OptimiserSettings optimiser() {
    return new OptimiserSettings(5e-5, 1e-8, 0.01, 1);
  }

  @Override
  public List<LinearMap> maps() {
    int rows = sizes.batch() * sizes.steps();
    int width = EncoderSizes.WIDTH;
    int layers = EncoderSizes.LAYERS;
    return List.of(
        LinearMap.of(rows, width, width).times(4 * layers),
        LinearMap.of(rows, width, EncoderSizes.INNER).times(layers),
        LinearMap.of(rows, EncoderSizes.INNER, width).times(layers),
        LinearMap.of(sizes.batch(), width, EncoderSizes.CLASSES));
  }
}
