package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.training.schedule.LinearSchedule;
import org.junit.jupiter.api.Test;

class TrainerTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(12).batchSize(16).learningRate(0.02).seed(5).build();
  private static final Examples EXAMPLES = TinyTask.examples(300, 1);

  private final TrainingGraph training = new TinyDistiller().teacherTraining(SETTINGS.seed());

  @Test
  void theNetworkLearnsAndTheResultTellsHow() {
    TrainingResult result =
        new Trainer(SETTINGS, TrainingListener.silent())
            .train(training, EXAMPLES, TinyTask.validation());

    Epoch first = result.epochs().get(0);
    assertThat(result.best().validation().orElseThrow().accuracy()).isAtLeast(0.9);
    assertThat(first.validation().orElseThrow().accuracy())
        .isLessThan(result.best().validation().orElseThrow().accuracy());
    assertThat(first.losses().keySet()).containsExactly("answers");
    assertThat(first.total()).isEqualTo(first.losses().get("answers"));
    assertThat(result.best().total()).isLessThan(first.total() / 2);
    assertThat(result.seconds()).isAtLeast(first.seconds());
    assertThat(result.provenance().network()).isEqualTo("TinyTeacher");
    assertThat(result.graph().getConfiguration().getNetworkInputs()).containsExactly("question");
  }

  @Test
  void theExportedNetworkIsTheOneOfTheBestEpoch() {
    TrainingResult result =
        new Trainer(SETTINGS, TrainingListener.silent())
            .train(training, EXAMPLES, TinyTask.validation());

    Validation validation = TinyTask.validation().orElseThrow();
    Metrics again = new Evaluator(result.graph(), "answer", validation.set(), 7).evaluate();

    assertThat(again.accuracy()).isEqualTo(result.best().validation().orElseThrow().accuracy());
  }

  @Test
  void stopsEarlyWhereNothingIsGained() {
    TrainingSettings slow = SETTINGS.toBuilder().learningRate(1e-9).epochs(50).patience(2).build();

    TrainingResult result =
        new Trainer(slow, TrainingListener.silent())
            .train(training, EXAMPLES, TinyTask.validation());

    assertThat(result.epochs()).hasSize(3);
    assertThat(result.bestEpoch()).isEqualTo(1);
  }

  @Test
  void theListenerHearsEveryStepAndEpoch() {
    List<String> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void trainingStarted(String network, long parameters, int epochs, int steps) {
            heard.add(network + " " + epochs + " " + steps);
          }

          @Override
          public void stepEnded(int epoch, int step, double loss) {
            heard.add(epoch + "." + step);
          }

          @Override
          public void epochEnded(Epoch epoch) {
            heard.add("epoch " + epoch.number());
          }

          @Override
          public void trainingEnded(TrainingResult result) {
            heard.add("best " + result.bestEpoch());
          }
        };
    TrainingSettings two = SETTINGS.toBuilder().epochs(2).batchSize(200).build();

    new Trainer(two, listener).train(training, EXAMPLES, Optional.empty());

    assertThat(heard)
        .containsExactly(
            "TinyTeacher 2 2", "1.1", "1.2", "epoch 1", "2.1", "2.2", "epoch 2", "best 2")
        .inOrder();
  }

  @Test
  void aLossThatIsNoNumberStopsTheTrainingAndSaysWhere() {
    TrainingSettings wild =
        SETTINGS.toBuilder()
            .learningRate(1e30)
            .schedule(new LinearSchedule(0))
            .maxGradientNorm(1e30)
            .build();
    Trainer trainer = new Trainer(wild, TrainingListener.silent());

    Exception e =
        assertThrows(
            TrainingException.class, () -> trainer.train(training, EXAMPLES, Optional.empty()));

    assertThat(e)
        .hasMessageThat()
        .matches(
            "(the loss 'answers'|the gradient) of TinyTeacher is no longer a finite number in step"
                + " \\d+ of epoch 1; lower learningRate \\(1.0E30\\) .*");
  }

  @Test
  void aMissingColumnIsNamedBeforeTheFirstStep() {
    Examples unlabelled =
        Examples.builder().input("question", new TokenColumn(new int[][] {{1}})).build();
    Trainer trainer = new Trainer(SETTINGS, TrainingListener.silent());

    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> trainer.train(training, unlabelled, Optional.empty()));

    assertThat(e)
        .hasMessageThat()
        .contains("Unknown column 'label/annotated'. Available: question.");
  }

  @Test
  void batchesOfSimilarLengthLearnAsWell() {
    TrainingSettings sorted = SETTINGS.toBuilder().bucketSize(4).build();

    TrainingResult result =
        new Trainer(sorted, TrainingListener.silent())
            .train(training, EXAMPLES, TinyTask.validation());

    assertThat(result.best().validation().orElseThrow().accuracy()).isAtLeast(0.9);
  }

  @Test
  void provenanceFollowsWhatATrainingDependsOn() {
    Provenance one = Provenance.of(training, EXAMPLES, SETTINGS);
    Provenance other = Provenance.of(training, TinyTask.examples(300, 2), SETTINGS);
    Provenance student = Provenance.of(new TinyDistiller().studentTraining(5), EXAMPLES, SETTINGS);

    assertThat(Provenance.of(training, EXAMPLES, SETTINGS)).isEqualTo(one);
    assertThat(other.data()).isNotEqualTo(one.data());
    assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    assertThat(student.fingerprint()).isNotEqualTo(one.fingerprint());
    assertThat(one.nodes()).containsKey("hidden");
    assertThat(one.nodes().get("hidden")).contains("24");
    assertThat(one.weights()).isEqualTo(Map.of("answers", 1.0));
    assertThat(one.versions().keySet())
        .containsExactly("distill4j", "dl4j", "java", "os")
        .inOrder();
    assertThat(one.versions().get("dl4j")).matches("[0-9].*");
  }
}
