package org.distill4j.runtime.training.frozen;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphArrays;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.NodeParameters;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.frozen.FrozenWeights;
import org.distill4j.runtime.graph.frozen.Storage;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Training with frozen parameters: results, memory and files. */
final class FrozenTrainingTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(3).batchSize(30).learningRate(0.02).seed(5).build();
  private static final List<String> FROZEN = List.of("words", "lower");

  @TempDir private Path folder;

  /** A teacher and a student above the same encoder. */
  private static final class Task extends Distiller {

    private final Storage storage;
    private final List<Stage> stages;

    Task(Storage storage, List<Stage> stages) {
      this.storage = storage;
      this.stages = stages;
    }

    @Override
    public String name() {
      return "FrozenDistillation";
    }

    @Override
    public NetworkGraph teacher() {
      return new FrozenAnswerer("FrozenTeacher", 24, storage);
    }

    @Override
    public NetworkGraph student() {
      return new FrozenAnswerer("FrozenStudent", 6, storage);
    }

    @Override
    public List<Stage> stages() {
      return stages;
    }

    @Override
    public List<LossNode> losses() {
      return List.of(
          TinyDistiller.ANSWERS,
          LossNode.of(
              "softAnswers",
              0.5,
              new VanillaDistillationLoss(2, true),
              LossInput.teacher("answer"),
              LossInput.student("answer")));
    }
  }

  private static DistillationRun run(Distiller distiller) {
    return new DistillationRun(
        distiller,
        TinyTask.examples(120, 1),
        Optional.empty(),
        SETTINGS,
        SETTINGS,
        TrainingListener.silent());
  }

  private static FrozenWeights frozen(ComputationGraph graph, String node) {
    return ((LayerVertex) graph.getConfiguration().getVertices().get(node))
        .frozenWeights()
        .orElseThrow();
  }

  private static INDArray answers(ComputationGraph graph) {
    GraphRunner runner = new GraphRunner(graph, List.of("answer"));
    INDArray words = Nd4j.createFromArray(new int[][] {{1, 2, 3}, {4, 29, 0}});
    runner.forward(
        Map.of(
            "question",
            new Value(words, Nd4j.createFromArray(new float[][] {{1, 1, 1}, {1, 1, 0}}))),
        false,
        0);
    return runner.value("answer").array().dup();
  }

  @Test
  void fullPrecisionTrainsTheRestAsAStageThatFreezesDoes() {
    Stage stage = new Stage("all", 0, List.of("answers", "softAnswers"), FROZEN);
    ComputationGraph byStage =
        new Trainer(SETTINGS, TrainingListener.silent())
            .train(staged(stage), TinyTask.examples(120, 1), Optional.empty())
            .graph();
    ComputationGraph bySpec =
        new Trainer(SETTINGS, TrainingListener.silent())
            .train(
                new Task(Storage.FLOAT32, List.of()).studentTraining(5),
                TinyTask.examples(120, 1),
                Optional.empty())
            .graph();
    for (String node : List.of("hidden", "answer")) {
      for (String name : List.of("W", "b")) {
        assertThat(new GraphArrays(bySpec).parameter(node, name))
            .isEqualTo(new GraphArrays(byStage).parameter(node, name));
      }
    }
    assertThat(answers(bySpec)).isEqualTo(answers(byStage));
    assertThat(bySpec.params().length()).isEqualTo(9 * 6 + 7 * TinyTask.CLASSES);
  }

  private static TrainingGraph staged(Stage stage) {
    TrainingGraph all = new Task(null, List.of()).studentTraining(5);
    Stage own = new Stage(stage.name(), 0, List.of("answers"), stage.frozen());
    return new TrainingGraph(
        all.network(),
        all.configuration(),
        all.losses(),
        List.of(own),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void allGraphsOfARunShareTheirFrozenParameters(Storage storage) throws IOException {
    Distiller distiller = new Task(storage, List.of());
    DistillationResult result = run(distiller).run();
    ComputationGraph teacher = result.teacher().graph();
    ComputationGraph student = result.distilled().graph();
    Path file = folder.resolve("student.zip");
    ModelFile.save(distiller.student(), student, file);
    ComputationGraph loaded = ModelFile.load(distiller.student(), file);

    for (ComputationGraph other :
        List.of(teacher, result.student().graph(), loaded, student.clone())) {
      assertThat(frozen(student, "words").shares(frozen(other, "words"), "W")).isTrue();
      assertThat(frozen(student, "lower").shares(frozen(other, "lower"), "W")).isTrue();
      assertThat(frozen(student, "lower").shares(frozen(other, "lower"), "b")).isTrue();
    }
    assertThat(answers(loaded)).isEqualTo(answers(student));
    assertThat(answers(student.clone())).isEqualTo(answers(student));
    assertThat(student.params().length()).isEqualTo(distiller.student().parameters());
    assertThat(result.teacher().epochs().get(2).total())
        .isLessThan(result.teacher().epochs().get(0).total());
  }

  @Test
  void anotherSeedGivesOtherFrozenParameters() {
    NetworkGraph network = new FrozenAnswerer("A", 4, Storage.FLOAT16);
    ComputationGraph one = network.initialised(1);
    assertThat(frozen(one, "words").shares(frozen(network.initialised(1), "words"), "W")).isTrue();
    assertThat(frozen(one, "words").shares(frozen(network.initialised(2), "words"), "W")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void valuesThatAreSetBelongToOneGraphAndThoseMadeFromIt(Storage storage) throws IOException {
    NetworkGraph network = new FrozenAnswerer("A", 4, storage);
    ComputationGraph graph = network.initialised(1);
    ComputationGraph beside = network.initialised(1);
    INDArray before = answers(beside);
    NodeParameters parameters = NodeParameters.of(graph);
    assertThat(parameters.nodes()).containsExactly("words", "lower", "hidden", "answer");
    assertThat(parameters.isFrozen("words")).isTrue();
    assertThat(parameters.isFrozen("again")).isTrue();
    assertThat(parameters.isFrozen("hidden")).isFalse();
    INDArray table = Nd4j.ones(TinyTask.WORDS, 8).muli(0.25);
    parameters.set("words", "W", table);
    parameters.set("hidden", "b", Nd4j.ones(4));

    assertThat(parameters.get("words", "W").equalsWithEps(table, 1e-6)).isTrue();
    assertThat(answers(graph)).isNotEqualTo(before);
    assertThat(answers(beside)).isEqualTo(before);
    assertThat(answers(graph.clone())).isEqualTo(answers(graph));
    Path file = folder.resolve("a.zip");
    ModelFile.save(network, graph, file);
    assertThat(answers(ModelFile.load(network, file))).isEqualTo(answers(graph));
    Path again = folder.resolve("b.zip");
    ModelFile.save(network, ModelFile.load(network, file), again);
    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    NodeParameters parameters =
        NodeParameters.of(new FrozenAnswerer("A", 4, Storage.FLOAT16).initialised(1));
    assertThat(refusal(parameters, "wrods", Nd4j.ones(1))).contains("words");
    assertThat(refusal(parameters, "again", Nd4j.ones(1))).contains("set those of 'lower'");
    assertThat(refusal(parameters, "words", Nd4j.ones(3, 8))).contains("has the shape [30, 8]");
    assertThat(refusal(parameters, "words", Nd4j.ones(TinyTask.WORDS, 8).muli(1e6)))
        .contains("does not fit FLOAT16");
    assertThat(refusal(parameters, "words", Nd4j.ones(TinyTask.WORDS, 8).divi(0)))
        .contains("not all finite");
  }

  private static String refusal(NodeParameters parameters, String node, INDArray values) {
    return assertThrows(IllegalArgumentException.class, () -> parameters.set(node, "W", values))
        .getMessage();
  }

  @Test
  void anotherCountThanDeclaredIsRefused() {
    NetworkGraph wrong =
        new NetworkGraph() {
          private final NetworkGraph right = new FrozenAnswerer("A", 4, Storage.INT8);

          @Override
          public String name() {
            return "Wrong";
          }

          @Override
          public List<String> inputs() {
            return right.inputs();
          }

          @Override
          public List<String> outputs() {
            return right.outputs();
          }

          @Override
          public long parameters() {
            return right.parameters();
          }

          @Override
          public void addNodes(GraphBuilder graph) {
            right.addNodes(graph);
          }
        };
    assertThat(assertThrows(IllegalStateException.class, () -> wrong.initialised(1)))
        .hasMessageThat()
        .contains("The frozen part of Wrong declares 0 parameters, but its nodes have 312");
  }
}
