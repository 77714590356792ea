package org.distill4j.samples.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.question.AnswererBatch;
import org.distill4j.samples.benchmarks.question.AnswererSizes;
import org.distill4j.samples.benchmarks.torch.TorchAnswerer;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.ranking.experiment.RankingDimensions;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.scheme.AnswererUndistilledDistiller;

/** The network of the sample of ranking distillation, trained with annotated answers. */
record AnswererWorkload(AnswererBatch batch) implements Workload {

  private static final long SEED = 1;

  /** Creates a workload with a random batch. */
  static AnswererWorkload of(int size) {
    return new AnswererWorkload(AnswererBatch.random(AnswererSizes.msrvtt(size), SEED));
  }

  @Override
  public OwnNetwork own() {
    AnswererSizes sizes = batch.sizes();
    int features = sizes.features();
    Distiller distiller =
        AnswererUndistilledDistiller.builder()
            .setAll(
                RankingDimensions.ofVideos(sizes.vocabulary(), features, features, sizes.answers()))
            .build();
    long size = sizes.batch();
    return new OwnNetwork(
        distiller.studentTraining(SEED),
        Map.of(
            AnswererGraph.APPEARANCE,
            Inputs.features(batch.appearance(), size, sizes.clips(), features),
            AnswererGraph.MOTION,
            Inputs.features(batch.motion(), size, sizes.clips(), features),
            AnswererGraph.QUESTION,
            Inputs.tokens(batch.question(), size, sizes.words()),
            TrainingGraph.labelInput("annotated"),
            Inputs.labels(batch.answer(), sizes.answers())),
        AnswererGraph.ANSWER);
  }

  @Override
  public TorchNetwork torch() {
    return new TorchAnswerer(batch);
  }

  @Override
  public OptimiserSettings optimiser() {
    return new OptimiserSettings(1e-3, 1e-8, 0.01, 5);
  }

  @Override
  public List<LinearMap> maps() {
    AnswererSizes sizes = batch.sizes();
    int size = sizes.batch();
    int width = RankingSettings.WIDTH;
    int clips = size * sizes.clips();
    List<LinearMap> maps = new ArrayList<>();
    maps.addAll(LinearMap.biLstm(size, sizes.words(), width, width / 2, false));
    maps.add(LinearMap.ofData(clips, sizes.features(), width).times(2));
    maps.add(LinearMap.of(size, width, width).times(2));
    maps.add(LinearMap.of(size, 2 * width, width));
    maps.add(LinearMap.of(size, width, width).times(2));
    maps.add(LinearMap.of(size, 4 * width, 2 * width));
    maps.add(LinearMap.of(size, 2 * width, sizes.answers()));
    return maps;
  }
}
