package org.distill4j.samples.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.benchmarks.torch.TorchVideoQa;
import org.distill4j.samples.benchmarks.videoqa.VideoQaBatch;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;
import org.distill4j.samples.benchmarks.videoqa.VideoQaSizes;
import org.distill4j.samples.multimodal.MsvdDistillationDistiller;

/** The published video question answering network at the sizes of MSVD-QA. */
record VideoQaWorkload(VideoQaModel model, VideoQaBatch batch) implements Workload {

  private static final long SEED = 1;
  private static final int WORD_SIZE = 300;
  private static final int PRODUCTS = 512;
  private static final int POOLED = 256;

  /** Creates a workload with a random batch. */
  static VideoQaWorkload of(VideoQaModel model, int size) {
    return new VideoQaWorkload(model, VideoQaBatch.random(VideoQaSizes.msvd(size), SEED));
  }

  @Override
  public OwnNetwork own() {
    MsvdDistillationDistiller distiller = MsvdDistillationDistiller.builder().build();
    TrainingGraph training =
        model == VideoQaModel.STUDENT
            ? distiller.distillation(SEED)
            : distiller.teacherTraining(SEED);
    return new OwnNetwork(training, inputs(), "answer");
  }

  private Map<String, Value> inputs() {
    VideoQaSizes sizes = batch.sizes();
    long size = sizes.batch();
    return Map.of(
        "appearanceFeatures",
        Inputs.features(batch.appearance(), size, sizes.clips(), sizes.frames(), sizes.channels()),
        "motionFeatures",
        Inputs.features(batch.motion(), size, sizes.clips(), sizes.channels()),
        "question",
        Inputs.tokens(batch.question(), size, sizes.words()),
        TrainingGraph.labelInput("annotated"),
        Inputs.labels(batch.answer(), sizes.answers()),
        TrainingGraph.teacherInput("fusedClips"),
        Inputs.features(batch.teacher(), size, sizes.clips(), sizes.width()));
  }

  @Override
  public TorchNetwork torch() {
    return new TorchVideoQa(model, batch);
  }

  @Override
  public OptimiserSettings optimiser() {
    return new OptimiserSettings(1e-4, 1e-8, 0, 12);
  }

  @Override
  public List<LinearMap> maps() {
    VideoQaSizes sizes = batch.sizes();
    int size = sizes.batch();
    int width = sizes.width();
    int clips = size * sizes.clips();
    int channels = sizes.channels();
    List<LinearMap> maps = new ArrayList<>();
    maps.addAll(LinearMap.biLstm(size, sizes.words(), WORD_SIZE, width / 2, false));
    maps.addAll(LinearMap.biLstm(size, sizes.words(), WORD_SIZE, width / 2, false));
    maps.addAll(LinearMap.biLstm(clips, sizes.frames(), channels, width / 2, true));
    maps.add(LinearMap.ofData(clips, channels, width));
    maps.add(LinearMap.of(size * sizes.words(), width, width));
    maps.add(LinearMap.of(size, WORD_SIZE, width).times(2));
    maps.add(LinearMap.of(clips, width, 2 * width).times(2 * model.graphLayers()));
    maps.add(LinearMap.of(2 * clips, width, width).times(2));
    maps.add(LinearMap.of(clips, width, PRODUCTS).times(2));
    maps.add(LinearMap.of(clips, POOLED, width));
    maps.add(LinearMap.of(clips, width, width));
    maps.add(LinearMap.of(size, width, width));
    maps.add(LinearMap.of(size, 2 * width, width));
    maps.add(LinearMap.of(size, width, sizes.answers()));
    return maps;
  }
}
