package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.examples.peer.MutualDistiller;
import org.distill4j.examples.peer.OverheardDistiller;
import org.distill4j.examples.selftaught.BornAgainDistiller;
import org.distill4j.examples.selftaught.NoisyStudentDistiller;
import org.distill4j.examples.selftaught.OwnTeacherDistiller;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distillations of a network from itself, or from a peer, train. */
final class SelfTaughtTest {

  static Stream<Distiller> distillers() {
    return Stream.of(
        BornAgainDistiller.builder().build(),
        NoisyStudentDistiller.builder().build(),
        OwnTeacherDistiller.builder().build(),
        MutualDistiller.builder().build(),
        OverheardDistiller.builder().build());
  }

  @ParameterizedTest
  @MethodSource("distillers")
  void theLossFalls(Distiller distiller) {
    Examples examples =
        Examples.builder()
            .input(
                "facts",
                new FeatureColumn(
                    new float[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 1, 1}}))
            .label("annotated", new LabelColumn(3, new int[][] {{0}, {1}, {2}, {}}))
            .build();
    TrainingSettings settings =
        TrainingSettings.builder().epochs(30).batchSize(2).learningRate(0.02).seed(1).build();

    DistillationResult result =
        new DistillationRun(
                distiller,
                examples,
                Optional.empty(),
                settings,
                settings,
                TrainingListener.silent())
            .run();

    var epochs = result.distilled().epochs();
    double first = epochs.get(0).losses().get("answers");
    assertThat(epochs.get(epochs.size() - 1).losses().get("answers")).isLessThan(first / 2);
  }
}
