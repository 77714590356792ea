package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.TrainingGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

final class FurtherTrainingTest {

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(2).batchSize(16).learningRate(0.02).patience(0).build();
  private static final Examples EXAMPLES = TinyTask.examples(100, 1);
  private static final Trainer TRAINER = new Trainer(SETTINGS, TrainingListener.silent());

  @Test
  void beginsAsTheTrainedNetworkAndLeavesItAsItIs() {
    TrainingGraph training = new TinyDistiller().studentTraining(3);
    TrainingResult first = TRAINER.train(training, EXAMPLES, Optional.empty());
    INDArray before = first.graph().params().dup();

    TrainingResult further =
        TRAINER.trainFurther(
            new TinyDistiller().studentTraining(4), first.graph(), EXAMPLES, Optional.empty());

    assertThat(first.graph().params()).isEqualTo(before);
    assertThat(further.epochs().get(0).total()).isLessThan(first.epochs().get(1).total());
    assertThat(training.export(training.initialisedFrom(first.graph())).params()).isEqualTo(before);
  }

  @Test
  void theProvenanceTellsWhatItBeganWith() {
    TrainingGraph training = new TinyDistiller().studentTraining(3);
    TrainingResult first = TRAINER.train(training, EXAMPLES, Optional.empty());
    TrainingResult second =
        TRAINER.trainFurther(training, first.graph(), EXAMPLES, Optional.empty());
    TrainingResult third =
        TRAINER.trainFurther(training, second.graph(), EXAMPLES, Optional.empty());

    assertThat(first.provenance().initial()).isEmpty();
    assertThat(second.provenance().initial()).hasLength(64);
    assertThat(third.provenance().initial()).isNotEqualTo(second.provenance().initial());
  }

  @Test
  void refusesAnotherNetwork() {
    ComputationGraph teacher = new TinyDistiller().teacherTraining(3).initialised();
    TrainingGraph training = new TinyDistiller().studentTraining(3);

    assertThat(
            assertThrows(IllegalArgumentException.class, () -> training.initialisedFrom(teacher)))
        .hasMessageThat()
        .containsMatch("the trained network has no node '\\w+' with \\d+ parameters as Tiny");
  }
}
