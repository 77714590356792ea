package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.loss.ranking.ListNetLoss;
import org.distill4j.runtime.loss.ranking.PairwiseRankingLoss;
import org.distill4j.runtime.ranking.list.Sampling;
import org.distill4j.runtime.ranking.pair.Margins;
import org.distill4j.runtime.teacher.PreparationRunner;
import org.junit.jupiter.api.Test;

/** Losses that prepare a part of their work once for each example. */
final class PreparedSignalsTest {

  private static final Examples EXAMPLES = TinyTask.examples(60, 1);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder().epochs(3).batchSize(16).learningRate(0.01).seed(4).build();
  private static final int PASSES = 5;

  @Test
  void trainsAsItDoesOnTheFly() {
    DistillationRun run =
        new DistillationRun(
            ranked(), EXAMPLES, Optional.empty(), SETTINGS, SETTINGS, TrainingListener.silent());

    DistillationResult prepared = run.run();
    DistillationResult onTheFly = run.onTheFly().run();

    for (int epoch = 0; epoch < 3; epoch++) {
      for (String loss : List.of("answers", "transport", "evenly", "listed", "all")) {
        double expected = onTheFly.distilled().epochs().get(epoch).losses().get(loss);
        assertThat(prepared.distilled().epochs().get(epoch).losses().get(loss))
            .isWithin(1e-3 * expected)
            .of(expected);
      }
    }
    // Two of the answers: their order, scalings, lengths, weights and passes; of all their order,
    // again with
    // the scores in that order, and once as they are.
    long answers = (4L + PASSES) * 2 + TinyTask.CLASSES + 2 * TinyTask.CLASSES + TinyTask.CLASSES;
    assertThat(prepared.signalBytes()).isEqualTo(answers * 60 * Float.BYTES);
    assertThat(onTheFly.signalBytes())
        .isEqualTo((1L + PASSES) * TinyTask.CLASSES * 60 * Float.BYTES);
  }

  @Test
  void onlyWhatIsPreparedIsRecorded() {
    Distiller distiller = ranked();

    assertThat(distiller.distillation(1).signals())
        .containsExactly("answer", "answer@5(dropped)")
        .inOrder();
    assertThat(distiller.prepared().distillation(1).signals())
        .containsExactly(
            "PairwisePreparation[margins=OPTIMAL_TRANSPORT, regularisation=1.0, top=2]"
                + "(answer, answer@5(dropped))",
            "PairwisePreparation[margins=UNIFORM, regularisation=1.0, top=2500](answer)",
            "ListPreparation[](answer)",
            "answer")
        .inOrder();
    assertThat(distiller.prepared().prepared().signals()).isEqualTo(distiller.prepared().signals());
  }

  @Test
  void whatIsReadIsNotPrepared() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new PreparationRunner(Signal.of("answer"))))
        .hasMessageThat()
        .isEqualTo("'answer' is not prepared but read");
  }

  /** Rankings, one of which reads several passes. */
  private static Distiller ranked() {
    return new TinyDistiller(
        12,
        4,
        LossNode.of(
            "transport",
            1,
            new PairwiseRankingLoss(1, Margins.OPTIMAL_TRANSPORT, true, 1, 1, 2),
            LossInput.teacher("answer"),
            LossInput.teacher("answer").passes(PASSES, "dropped"),
            LossInput.student("answer")),
        LossNode.of(
            "evenly",
            1,
            new PairwiseRankingLoss(1, Margins.UNIFORM, true, 1, 1, 2500),
            LossInput.teacher("answer"),
            LossInput.student("answer")),
        LossNode.of(
            "listed",
            1,
            new ListNetLoss(Sampling.EXPONENTIAL, 2, 1, 0.1),
            LossInput.teacher("answer"),
            LossInput.student("answer")),
        LossNode.of(
            "all",
            1,
            new ListNetLoss(Sampling.FULL, 2, 1, 0.1),
            LossInput.teacher("answer"),
            LossInput.student("answer")));
  }
}
