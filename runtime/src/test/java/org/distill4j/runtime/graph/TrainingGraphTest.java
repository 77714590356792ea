package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class TrainingGraphTest {

  private final TestDistiller distiller = new TestDistiller();

  @Test
  void theTeacherIsTrainedWithTheIndividualLosses() {
    TrainingGraph teacher = distiller.teacherTraining(1);

    assertThat(teacher.name()).isEqualTo("TestTeacher");
    assertThat(teacher.lossNodes()).containsExactly("loss/answers");
    assertThat(teacher.labels()).containsExactly("annotated");
    assertThat(teacher.signals()).isEmpty();
    assertThat(teacher.configuration().getNetworkInputs())
        .containsExactly("x", "label/annotated")
        .inOrder();
  }

  @Test
  void distillationHasAllLossesAndTheTeachersSignals() {
    TrainingGraph distillation = distiller.distillation(1);

    assertThat(distiller.signals()).containsExactly(Signal.of("q"));
    assertThat(distillation.signals()).containsExactly("q");
    assertThat(distillation.weights())
        .containsExactly("loss/answers", 1.0, "loss/inner", 0.5)
        .inOrder();
    assertThat(distillation.configuration().getVertexInputs().get("loss/inner"))
        .containsExactly("q", "teacher/q")
        .inOrder();
  }

  @Test
  void theStudentBeginsTheSameAloneAndDistilled() {
    ComputationGraph alone = distiller.studentTraining(7).initialised();
    ComputationGraph distilled = distiller.distillation(7).initialised();
    ComputationGraph other = distiller.distillation(8).initialised();

    for (String node : List.of("a", "out", "unread")) {
      INDArray parameters = alone.getVertex(node).params();
      assertThat(distilled.getVertex(node).params()).isEqualTo(parameters);
      assertThat(other.getVertex(node).params()).isNotEqualTo(parameters);
    }
    assertThat(alone.getVertex("a").params()).isNotEqualTo(alone.getVertex("unread").params());
  }

  @Test
  void parametersBeginInTheirRange() {
    Map<String, INDArray> table =
        distiller.student().initialised(3).getVertex("a").paramTable(true);

    assertThat(table.keySet()).containsExactly("w", "b").inOrder();
    assertThat(table.get("w").amaxNumber().doubleValue()).isGreaterThan(0.0);
    assertThat(table.get("w").amaxNumber().doubleValue()).isAtMost(1.0);
    assertThat(table.get("b").amaxNumber().doubleValue()).isEqualTo(0.0);
  }

  @Test
  void exportsTheNetworkAlone() {
    TrainingGraph distillation = distiller.distillation(7);
    ComputationGraph trained = distillation.initialised();
    new GraphRunner(trained, distillation.lossNodes()).parameters().muli(2).addi(0.125);
    ComputationGraph alone = distillation.export(trained);

    assertThat(alone.getConfiguration().getVertices().keySet())
        .containsExactly("a", "p", "q", "out", "unread");
    for (String node : List.of("a", "out", "unread")) {
      assertThat(alone.getVertex(node).params()).isEqualTo(trained.getVertex(node).params());
    }
  }

  /** As with the parameters of a teacher or of another training. */
  @Test
  void nodesThatOnlyLossesNeedBeginAnew() {
    NetworkGraph network = new NetworkWithAids();
    TrainingGraph training =
        TrainingGraph.of(
            network,
            List.of(
                LossNode.of(
                    "answers",
                    1,
                    new SquareLoss(),
                    LossInput.student("aid"),
                    LossInput.label("l"))),
            7);
    ComputationGraph trained = network.initialised(8);
    ComputationGraph further = training.initialisedFrom(trained);

    assertThat(further.getVertex("a").params()).isEqualTo(trained.getVertex("a").params());
    assertThat(further.getVertex("aid").params())
        .isEqualTo(training.initialised().getVertex("aid").params());
  }

  private static final class NetworkWithAids extends TestNetwork {

    NetworkWithAids() {
      super("Aided", 18);
    }

    @Override
    public long trainingParameters() {
      return 6;
    }

    @Override
    public void addTrainingNodes(GraphBuilder graph) {
      graph.addVertex("aid", new LayerVertex(ScaleLayer.of(3)), "q");
    }
  }

  @Test
  void refusesACountThatDiffersFromTheDeclaredOne() {
    NetworkGraph wrong = new TestNetwork("Wrong", 17);
    var e = assertThrows(IllegalStateException.class, () -> wrong.initialised(1));
    assertThat(e).hasMessageThat().contains("Wrong declares 17 parameters, but its nodes have 18");
  }

  @Test
  void refusesATrainingGraphWhoseNodesDifferFromTheDeclaredCount() {
    NetworkGraph wrong = new TestNetwork("Wrong", 17);
    var e =
        assertThrows(
            IllegalStateException.class, () -> TrainingGraph.of(wrong, distiller.losses(), 1));
    assertThat(e)
        .hasMessageThat()
        .contains("Wrong in training declares 17 parameters, but its nodes have 18");
  }

  @Test
  void refusesALossWhoseNodesDifferFromTheDeclaredCount() {
    LossNode loss =
        LossNode.of(
            "answers",
            1,
            new SquareLoss(),
            LossInput.student("out").through(ScaleLayer.of(3)),
            LossInput.label("l"));
    List<LossNode> losses = List.of(loss.parameters(5));
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> TrainingGraph.of(TestNetwork.named("Student"), losses, 1));
    assertThat(e)
        .hasMessageThat()
        .contains("The loss 'answers' declares 5 parameters, but its nodes have 6");
  }

  @Test
  void saysWhichLossReadsANodeThatIsNotThere() {
    List<LossNode> losses =
        List.of(
            LossNode.of(
                "answers", 1, new SquareLoss(), LossInput.student("outt"), LossInput.label("l")));
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TrainingGraph.of(TestNetwork.named("N"), losses, 1));
    assertThat(e).hasMessageThat().contains("'answers' reads 'outt', which N does not have");
  }
}
