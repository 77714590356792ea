package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own training and evaluation of our graphs. */
final class ContainerGraphTest {

  @TempDir private Path folder;

  private final NetworkGraph network = TestNetwork.named("TestStudent");
  private final DataSet data = new DataSet(Nd4j.ones(2, 3), Nd4j.ones(2, 3));

  @Test
  void everyGraphRefusesWhatWouldDoNothing() throws IOException {
    Path file = folder.resolve("student.zip");
    ModelFile.save(network, network.initialised(1), file);
    for (ComputationGraph graph :
        List.of(
            network.initialised(1),
            network.initialised(1).clone(),
            ModelFile.load(network, file))) {
      INDArray[] arrays = {data.getFeatures()};
      ListDataSetIterator<DataSet> iterator = new ListDataSetIterator<>(List.of(data));
      for (Executable training :
          List.<Executable>of(
              () -> graph.fit(data),
              () -> graph.fit(iterator),
              () -> graph.fit(iterator, 2),
              () -> graph.fit(arrays, arrays))) {
        assertThat(assertThrows(UnsupportedOperationException.class, training))
            .hasMessageThat()
            .contains("train it with org.distill4j.runtime.training.Trainer");
      }
      for (Executable evaluation :
          List.<Executable>of(
              () -> graph.evaluate(iterator),
              () -> graph.evaluate(iterator, List.of("a")),
              () -> graph.doEvaluation(iterator, new Evaluation()),
              () -> graph.evaluateRegression(iterator),
              () -> graph.score(data))) {
        assertWithMessage("%s", evaluation)
            .that(assertThrows(UnsupportedOperationException.class, evaluation))
            .hasMessageThat()
            .contains("use org.distill4j.runtime.evaluation.Evaluator");
      }
    }
  }

  @Test
  void aCloneHasTheSameParameters() {
    ComputationGraph graph = network.initialised(3);

    assertThat(graph.clone().params()).isEqualTo(graph.params());
    assertThat(graph.clone().output(data.getFeatures()))
        .isEqualTo(graph.output(data.getFeatures()));
  }
}
