package org.distill4j.samples.benchmarks.workload;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.benchmarks.encoder.AdaptedDistillationDistiller;
import org.distill4j.samples.benchmarks.encoder.EncoderDistillationDistiller;
import org.distill4j.samples.benchmarks.encoder.EncoderGraph;
import org.distill4j.samples.benchmarks.encoder.EncoderSizes;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.benchmarks.torch.TorchEncoder;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;

/**
 * A transformer encoder, trained with annotated classes.
 *
 * @param adapted true for a frozen encoder with adapters
 */
record EncoderWorkload(EncoderSizes sizes, boolean adapted) implements Workload {

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
        training(),
        Map.of(
            EncoderGraph.TEXT,
            Inputs.tokens(words(), sizes.batch(), sizes.steps()),
            TrainingGraph.labelInput("annotated"),
            Inputs.labels(answers(), EncoderSizes.CLASSES)),
        EncoderGraph.ANSWER);
  }

  private TrainingGraph training() {
    return adapted
        ? AdaptedDistillationDistiller.builder().build().studentTraining(SEED)
        : EncoderDistillationDistiller.builder().build().studentTraining(SEED);
  }

  @Override
  public TorchNetwork torch() {
    return new TorchEncoder(sizes, words(), answers(), adapted);
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
    int adapters = adapted ? 2 * layers : 0;
    return List.of(
        LinearMap.of(rows, width, width).times(4 * layers).frozen(adapted),
        LinearMap.of(rows, width, EncoderSizes.INNER).times(layers).frozen(adapted),
        LinearMap.of(rows, EncoderSizes.INNER, width).times(layers).frozen(adapted),
        LinearMap.of(rows, width, width / 8).times(adapters),
        LinearMap.of(rows, width / 8, width).times(adapters),
        LinearMap.of(sizes.batch(), width, EncoderSizes.CLASSES));
  }
}
