package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LayerVertex;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.layer.Activation;
import org.distill4j.runtime.layer.core.ActivateLayer;
import org.distill4j.runtime.layer.sequence.MeanPoolingLayer;
import org.distill4j.runtime.loss.answer.CrossEntropyLoss;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.junit.jupiter.api.Test;

/** Checks before the first step of a distillation. */
class ReadinessTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(30).learningRate(0.04).seed(3).build();
  private static final Examples EXAMPLES = TinyTask.examples(60, 1);

  private final List<String> phases = new ArrayList<>();

  /** A distillation of given losses. */
  private static final class Given extends Distiller {

    private final NetworkGraph student;
    private final List<Stage> stages;
    private final List<LossNode> losses;

    Given(NetworkGraph student, List<Stage> stages, LossNode... losses) {
      this.student = student;
      this.stages = stages;
      this.losses = List.of(losses);
    }

    @Override
    public String name() {
      return "Given";
    }

    @Override
    public NetworkGraph teacher() {
      return new TinyAnswerer("TinyTeacher", 24);
    }

    @Override
    public NetworkGraph student() {
      return student;
    }

    @Override
    public List<LossNode> losses() {
      return losses;
    }

    @Override
    public List<Stage> stages() {
      return stages;
    }
  }

  /** The mean of its frames, squashed. */
  private static final class WithoutParameters extends NetworkGraph {

    @Override
    public String name() {
      return "WithoutParameters";
    }

    @Override
    public List<String> inputs() {
      return List.of("frames");
    }

    @Override
    public List<String> outputs() {
      return List.of("answer");
    }

    @Override
    public long parameters() {
      return 0;
    }

    @Override
    public void addNodes(GraphBuilder graph) {
      graph.addVertex("mean", new LayerVertex(new MeanPoolingLayer()), "frames");
      graph.addVertex("answer", new LayerVertex(new ActivateLayer(Activation.TANH, 0)), "mean");
    }
  }

  private static final NetworkGraph STUDENT = new TinyAnswerer("TinyStudent", 6);

  private static LossNode soft(double weight) {
    return LossNode.of(
        "softAnswers",
        weight,
        new VanillaDistillationLoss(2, true),
        LossInput.teacher("answer"),
        LossInput.student("answer"));
  }

  private static LossNode answers(double weight) {
    return LossNode.of(
        "answers",
        weight,
        new CrossEntropyLoss(),
        LossInput.student("answer"),
        LossInput.label("annotated"));
  }

  private DistillationRun run(Distiller distiller, Examples examples) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void phaseStarted(String phase) {
            phases.add(phase);
          }
        };
    return new DistillationRun(
        distiller, examples, TinyTask.validation(), SETTINGS, SETTINGS, listener);
  }

  private static ComputationGraph teacher(int width) {
    return new TinyAnswerer("TinyTeacher", width).initialised(1);
  }

  private String refusal(Distiller distiller, ComputationGraph given) {
    DistillationRun run = run(distiller, EXAMPLES);
    Map<String, ComputationGraph> trained = given == null ? Map.of() : Map.of("", given);
    String message = assertThrows(RuntimeException.class, () -> run.run(trained)).getMessage();
    assertThat(phases).isEmpty();
    return message;
  }

  @Test
  void aDistillationWithoutLabelsRuns() {
    Examples unlabelled = Examples.builder().input("question", EXAMPLES.column("question")).build();
    Distiller distiller = new Given(STUDENT, List.of(), soft(1));

    DistillationResult result = run(distiller, unlabelled).run(Map.of("", teacher(24)));

    assertThat(phases).containsExactly("teacher signals", "distilled student").inOrder();
    assertThat(result.distilled().epochs()).hasSize(2);
    assertThat(result.student().best().number()).isEqualTo(0);
    assertThat(result.student().best().validation()).isPresent();
    assertThat(result.student().graph().params())
        .isEqualTo(STUDENT.initialised(SETTINGS.seed()).params());
    assertThat(result.distilled().graph().params()).isNotEqualTo(result.student().graph().params());
  }

  @Test
  void withoutLabelsTheTeacherMustBeGiven() {
    assertThat(refusal(new Given(STUDENT, List.of(), soft(1)), null))
        .contains("give it trained, for instance from a model file");
  }

  @Test
  void aGivenTeacherOfAnotherSizeIsRefused() {
    assertThat(refusal(new Given(STUDENT, List.of(), answers(1), soft(1)), teacher(12)))
        .isEqualTo(
            "The given teacher is not TinyTeacher of this distillation: its node 'words' is"
                + " EmbeddingLayer[vocabulary=30, units=12, radius=1.0], not"
                + " EmbeddingLayer[vocabulary=30, units=24, radius=1.0]. Fix: give the network that"
                + " was trained from this spec with the same dimensions.");
  }

  @Test
  void aGivenTeacherOfAnotherSpecIsRefused() {
    ComputationGraph other = new WithoutParameters().initialised(1);

    assertThat(refusal(new Given(STUDENT, List.of(), answers(1), soft(1)), other))
        .contains("it has no node 'words'");
  }

  @Test
  void aGivenTeacherThatHasExplodedIsRefused() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      ComputationGraph exploded = teacher(24);
      exploded.params().putScalar(7, value);

      assertThat(refusal(new Given(STUDENT, List.of(), answers(1), soft(1)), exploded))
          .contains("has parameters that are no finite numbers");
    }
  }

  @Test
  void aNetworkWithoutParametersIsNotTrained() {
    Distiller distiller = new Given(new WithoutParameters(), List.of(), answers(1), soft(1));
    String message =
        assertThrows(
                IllegalStateException.class,
                () ->
                    new Trainer(SETTINGS, TrainingListener.silent())
                        .train(distiller.studentTraining(1), EXAMPLES, Optional.empty()))
            .getMessage();

    assertThat(message).startsWith("WithoutParameters has no parameters, so there is nothing");
  }

  @Test
  void lossesThatTrainNothingAreRefused() {
    Stage frozen =
        new Stage(
            "all", 1, List.of("answers", "softAnswers"), List.of("words", "hidden", "answer"));
    Stage neither = new Stage("none", 1, List.of(), List.of());

    assertThat(refusal(new Given(STUDENT, List.of(), answers(0), soft(0)), null))
        .startsWith("Nothing of TinyTeacher would be trained: no loss of a weight above 0");
    for (Stage stage : List.of(frozen, neither)) {
      assertThat(refusal(new Given(STUDENT, List.of(stage), answers(1), soft(1)), teacher(24)))
          .isEqualTo(
              "Nothing of TinyStudent would be trained: no loss of a weight above 0 depends on"
                  + " parameters that are not frozen. Losses: answers, softAnswers. Fix: raise a"
                  + " weight, or freeze fewer nodes.");
    }
  }
}
