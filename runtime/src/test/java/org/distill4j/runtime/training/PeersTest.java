package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class PeersTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(8).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(120, 1);

  @Test
  void bothLearnAndNothingIsRecorded() {
    List<String> phases = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };
    Mutual mutual = new Mutual();
    DistillationResult result =
        new DistillationRun(mutual, EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, listener).run();

    assertThat(phases).containsExactly("student", "distilled student").inOrder();
    assertThat(result.teachers()).isEmpty();
    assertThat(result.signalBytes()).isEqualTo(0);
    ComputationGraph student = result.distilled().graph();
    ComputationGraph peer = result.distilled().peer().orElseThrow();
    assertThat(result.student().peer()).isEmpty();
    assertThat(peer.params().length()).isEqualTo(mutual.teacher().parameters());
    TrainingGraph training = mutual.distillation(SETTINGS.seed());
    ComputationGraph untrained = training.peer().orElseThrow().training().initialised();
    TrainingGraph ofPeer = training.peer().orElseThrow().training();
    assertThat(loss(ofPeer.network(), peer))
        .isLessThan(0.8 * loss(ofPeer.network(), ofPeer.export(untrained)));
    assertThat(loss(training.network(), student))
        .isLessThan(0.8 * loss(training.network(), training.export(training.initialised())));
  }

  /** Cross-entropy of the answers. */
  private static double loss(NetworkGraph network, ComputationGraph graph) {
    TrainingGraph individual = new Alone(network).studentTraining(0);
    ComputationGraph all = individual.initialisedFrom(graph);
    GraphRunner runner = new GraphRunner(all, individual.lossNodes());
    Batch batch = new Batches(EXAMPLES, runner.inputs(), DataType.FLOAT).batch(range());
    runner.forward(batch.values(), false, 0);
    return runner.value("loss/answers").array().getDouble(0);
  }

  private static int[] range() {
    return IntStream.range(0, 60).toArray();
  }

  /** The peer's step reads the student as it is behind the student's own step. */
  @Test
  void thePeerLearnsFromTheUpdatedStudent() {
    TrainingGraph training = new Mutual().distillation(1);
    ComputationGraph student = training.initialised();
    ComputationGraph moved = training.initialised();
    moved.params().muli(2);
    INDArray[] peers = new INDArray[2];
    for (int i = 0; i < 2; i++) {
      ComputationGraph graph = training.initialised();
      SignalSource source = SignalSource.of(training, graph, SETTINGS);
      Batch batch =
          new Batches(
                  EXAMPLES,
                  source.columns(training.configuration().getNetworkInputs()),
                  DataType.FLOAT)
              .batch(new int[] {0, 1, 2});
      Map<String, Value> values = source.values(batch, 0);
      assertThat(values.keySet()).contains("teacher/answer");
      graph.params().assign((i == 0 ? student : moved).params());
      source.stepEnded(new SignalSource.Step(0.1, 0, Optional.empty()));
      peers[i] = source.peer().orElseThrow().params().dup();
    }
    assertThat(peers[0]).isNotEqualTo(peers[1]);
  }

  @Test
  void twoPeersOfOneNetworkDiffer() {
    TrainingGraph training = new Mutual().distillation(1);
    TrainingGraph peer = training.peer().orElseThrow().training();
    assertThat(peer.losses().stream().map(TrainingGraph.Loss::name).toList())
        .containsExactly("answers", "mimic")
        .inOrder();
    assertThat(peer.initialised().params()).isNotEqualTo(training.initialised().params());
  }

  @Test
  void aLossOfOneDirectionIsRefused() {
    Distiller stochastic =
        new Mutual() {
          @Override
          public List<LossNode> losses() {
            return List.of(
                LossNode.of(
                    "odd",
                    1,
                    new VanillaDistillationLoss(1, true),
                    LossInput.teacher("answer").passes(4, "dropped"),
                    LossInput.student("answer")));
          }
        };
    assertThat(assertThrows(IllegalStateException.class, () -> stochastic.distillation(1)))
        .hasMessageThat()
        .contains("'odd' cannot be read the other way round");
  }

  /** The answers alone. */
  private static final class Alone extends Distiller {

    private final NetworkGraph network;

    Alone(NetworkGraph network) {
      this.network = network;
    }

    @Override
    public String name() {
      return "Alone";
    }

    @Override
    public NetworkGraph student() {
      return network;
    }

    @Override
    public List<LossNode> losses() {
      return List.of(TinyDistiller.ANSWERS);
    }
  }

  /** Two networks of one size that teach each other. */
  static class Mutual extends Distiller {

    @Override
    public String name() {
      return "Mutual";
    }

    @Override
    public NetworkGraph teacher() {
      return student();
    }

    @Override
    public NetworkGraph student() {
      return new TinyAnswerer("TinyStudent", 6);
    }

    @Override
    public boolean peers() {
      return true;
    }

    @Override
    public List<LossNode> losses() {
      return List.of(
          TinyDistiller.ANSWERS,
          LossNode.of(
              "mimic",
              1,
              new VanillaDistillationLoss(1, true),
              LossInput.teacher("answer"),
              LossInput.student("answer")));
    }
  }
}
