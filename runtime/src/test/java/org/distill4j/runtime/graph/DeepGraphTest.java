package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

/** A runner needs no stack in proportion to the depth of its graph. */
final class DeepGraphTest {

  private static final int DEPTH = 1_000;
  private static final long SMALL_STACK = 256 * 1024;

  @Test
  void runsADeepGraphOnASmallStack() throws Exception {
    GraphBuilder builder = NetworkGraph.builder(1).addInputs("n0");
    for (int i = 1; i <= DEPTH; i++) {
      builder.addVertex("n" + i, new LayerVertex(new ProductLayer()), "n" + (i - 1), "n0");
    }
    ComputationGraph graph = new ComputationGraph(builder.setOutputs("n" + DEPTH).build());
    graph.init();
    FutureTask<GraphRunner> runner =
        new FutureTask<>(() -> new GraphRunner(graph, List.of("n" + DEPTH)));
    new Thread(null, runner, "small stack", SMALL_STACK).start();
    assertThat(runner.get().inputs()).containsExactly("n0");
  }
}
