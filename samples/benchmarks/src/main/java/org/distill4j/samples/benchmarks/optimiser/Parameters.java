package org.distill4j.samples.benchmarks.optimiser;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.multimodal.MsvdDistillationDistiller;
import org.distill4j.samples.ranking.experiment.RankingDimensions;
import org.distill4j.samples.ranking.scheme.AnswererUndistilledDistiller;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of a network as an optimiser sees them.
 *
 * @param lengths the number of elements of each array
 */
record Parameters(List<Integer> lengths) {

  private static final int VOCABULARY = 4000;
  private static final int FEATURES = 512;
  private static final int ANSWERS = 1000;

  /** Copies the list. */
  Parameters {
    lengths = List.copyOf(lengths);
  }

  /** Returns the parameters of the network of the ranking sample. */
  static Parameters ofAnswerer() {
    return of(
        AnswererUndistilledDistiller.builder()
            .setAll(RankingDimensions.ofVideos(VOCABULARY, FEATURES, FEATURES, ANSWERS))
            .build());
  }

  /** Returns the parameters of the distilled student of MSVD-QA. */
  static Parameters ofVideoStudent() {
    return of(MsvdDistillationDistiller.builder().build());
  }

  private static Parameters of(Distiller distiller) {
    ComputationGraph graph = distiller.student().initialised(1);
    List<Integer> lengths = new ArrayList<>();
    for (String node : graph.getConfiguration().getVertices().keySet()) {
      for (INDArray parameter : graph.getVertex(node).paramTable(true).values()) {
        lengths.add(Math.toIntExact(parameter.length()));
      }
    }
    return new Parameters(lengths);
  }

  /** Returns the number of all elements. */
  int total() {
    return lengths.stream().mapToInt(Integer::intValue).sum();
  }
}
