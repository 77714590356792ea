package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.selection.DeepGraph;
import org.distill4j.examples.selection.EverySecondLayerDistiller;
import org.distill4j.examples.selection.HalvedGraph;
import org.distill4j.examples.selection.LayerDistillationDistiller;
import org.distill4j.examples.selection.ShallowGraph;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.graph.Stage;
import org.junit.jupiter.api.Test;

/** Pairs of rounds, stages that train some nodes alone, and initial parameters of a teacher. */
final class SelectionTest {

  @Test
  void aLossPairsTheRoundsThatItNames() {
    List<LossInput> inputs = LayerDistillationDistiller.builder().build().losses().get(2).inputs();

    assertThat(inputs.stream().map(LossInput::node))
        .containsExactly(
            "layers[1].mapped", "layers[3].mapped", "layers[0].mapped", "layers[1].mapped")
        .inOrder();
  }

  @Test
  void aStageFreezesAllThatItDoesNotTrain() {
    List<Stage> stages = LayerDistillationDistiller.builder().build().stages();

    assertThat(stages.get(0).frozen()).containsExactly(ShallowGraph.ANSWER);
    assertThat(stages.get(1).frozen()).isEmpty();
  }

  @Test
  void theStudentBeginsWithEverySecondLayerOfTheTeacher() {
    Distiller distiller = EverySecondLayerDistiller.builder().build();
    ComputationGraph teacher = distiller.teacher().initialised(3);
    NodeParameters deep = NodeParameters.of(teacher);
    NodeParameters halved = NodeParameters.of(distiller.initialStudent(Map.of("", teacher), 5));

    assertThat(halved.get("layers[1].mapped", "W")).isEqualTo(deep.get("layers[2].mapped", "W"));
    assertThat(halved.get(HalvedGraph.ANSWER, "b")).isEqualTo(deep.get(DeepGraph.ANSWER, "b"));
    assertThat(distiller.distillation(5).stages().get(0).frozen())
        .containsExactly(HalvedGraph.ANSWER);
    assertThrows(IllegalArgumentException.class, () -> distiller.initialStudent(Map.of(), 5));
  }
}
