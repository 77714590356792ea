package org.distill4j.samples.benchmarks.workload;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.samples.benchmarks.network.LinearMap;
import org.distill4j.samples.benchmarks.network.OptimiserSettings;
import org.distill4j.samples.benchmarks.network.OwnNetwork;
import org.distill4j.samples.benchmarks.question.DictionaryBatch;
import org.distill4j.samples.benchmarks.question.DictionarySizes;
import org.distill4j.samples.benchmarks.torch.TorchDictionary;
import org.distill4j.samples.benchmarks.torch.TorchNetwork;
import org.distill4j.samples.dictionary.DictionaryDistillationDistiller;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;

/** The student of the dictionary sample, trained with annotated answers. */
record DictionaryWorkload(DictionaryBatch batch) implements Workload {

  private static final long SEED = 1;
  private static final int WIDTH = 32;

  /** Creates a workload with a random batch. */
  static DictionaryWorkload of(int size) {
    return new DictionaryWorkload(DictionaryBatch.random(DictionarySizes.wordNet(size), SEED));
  }

  @Override
  public OwnNetwork own() {
    DictionarySizes sizes = batch.sizes();
    TrainingGraph training =
        DictionaryDistillationDistiller.builder()
            .questionWords(sizes.questionWords())
            .evidenceWords(sizes.evidenceWords())
            .answers(sizes.answers())
            .build()
            .studentTraining(SEED);
    long size = sizes.batch();
    return new OwnNetwork(
        training,
        Map.of(
            DictionaryStudentGraph.QUESTION,
            Inputs.tokens(batch.question(), size, sizes.questionSteps()),
            DictionaryStudentGraph.EVIDENCE,
            Inputs.tokens(batch.evidence(), size, sizes.evidenceSteps()),
            TrainingGraph.labelInput("annotated"),
            Inputs.labels(batch.answer(), sizes.answers())),
        DictionaryStudentGraph.ANSWER);
  }

  @Override
  public TorchNetwork torch() {
    return new TorchDictionary(batch);
  }

  @Override
  public OptimiserSettings optimiser() {
    return new OptimiserSettings(5e-3, 1e-5, 0, 5);
  }

  @Override
  public List<LinearMap> maps() {
    int size = batch.sizes().batch();
    return List.of(
        LinearMap.of(size, WIDTH, WIDTH),
        LinearMap.of(size, 3 * WIDTH, 2 * WIDTH),
        LinearMap.of(size, 2 * WIDTH, batch.sizes().answers()));
  }
}
