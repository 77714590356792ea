package org.distill4j.processor.parse;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.InRound;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NetworkReference;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.StageSpec;
import org.distill4j.processor.spec.StochasticSpec;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;

/** The distillations that the parser reads from javac's elements. */
final class DistillationParserTest {

  private static final String ANSWERER =
      """
      @Network
      interface Answerer {
        @Dimension(64) int width();
        @Dimension int answers();
        @Input(shape = {"clips", "8"}) Sequence frames();
        @Dense(units = "width / 2") Sequence mapped(Sequence frames);
        @MeanPooling @Output Features pooled(@From("mapped") Sequence values);
        @Dropout(rate = 0.5) Features dropped(Features pooled);
        @Logits(classes = "answers") Scores answer(@From("dropped") Features f);
      }
      """;

  private static void distillation(
      String annotations, String body, BiConsumer<DistillationSpec, Problems> test) {
    InRound.of(
        ANSWERER + annotations + " interface Distilled { " + body + " }",
        sources -> {
          Problems problems = new Problems();
          Optional<DistillationSpec> spec =
              new Parsers(sources)
                  .distillation(sources.type("examples.Distilled").orElseThrow(), problems);
          test.accept(spec.orElse(null), problems);
        });
  }

  private static final String BOTH =
      "@Distillation(teacher = Answerer.class, student = Answerer.class)";

  @Test
  void aLossHasRolesAndAWeight() {
    distillation(
        BOTH,
        """
        @Annotated Labels annotated();
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @VanillaDistillation @Weight(value = 2, from = 1, epochs = 10, after = 5)
        Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
        """,
        (spec, problems) -> {
          assertThat(problems.haveErrors()).isFalse();
          assertThat(spec.teachers().stream().map(NetworkReference::simpleName))
              .containsExactly("Answerer");
          assertThat(spec.labels().get(0).kind().role()).isEqualTo(KindType.Role.LABEL);
          LossSpec answers = spec.losses().get(0);
          assertThat(answers.weight()).isEqualTo(WeightSpec.constant(1));
          assertThat(answers.node().reads().stream().map(ReadSpec::role))
              .containsExactly(Optional.of(Role.STUDENT), Optional.empty())
              .inOrder();
          LossSpec soft = spec.losses().get(1);
          assertThat(soft.weight()).isEqualTo(new WeightSpec(2, 1, 10, 5, "LINEAR", true));
          assertThat(soft.node().reads().get(1).node()).isEqualTo("answer");
        });
  }

  @Test
  void stagesAreReadInOrder() {
    distillation(
        BOTH
            + "@Stage(name = \"one\", losses = \"soft\", freeze = \"mapped\", epochs = 5)"
            + "@Stage(name = \"two\")",
        "@VanillaDistillation Loss soft(@Teacher Scores answer, @Student(\"answer\") Scores own);",
        (spec, problems) -> {
          assertThat(spec.stages().stream().map(StageSpec::name))
              .containsExactly("one", "two")
              .inOrder();
          StageSpec one = spec.stages().get(0);
          assertThat(one.epochs()).isEqualTo(5);
          assertThat(one.losses().get(0).name()).isEqualTo("soft");
          assertThat(one.freeze().get(0).name()).isEqualTo("mapped");
          assertThat(spec.stages().get(1).losses()).isEmpty();
        });
  }

  @Test
  void passesAreReadWithTheirKind() {
    distillation(
        BOTH,
        """
        @PairwiseRanking
        Loss ranking(
            @Teacher @Stochastic(passes = 10, at = "dropped") ScorePasses answer,
            @Student("answer") Scores own);
        """,
        (spec, problems) -> {
          assertThat(problems.all()).isEmpty();
          StochasticSpec passes =
              spec.losses().get(0).node().reads().get(0).stochastic().orElseThrow();
          assertThat(passes.passes()).isEqualTo(10);
          assertThat(passes.kind().name()).isEqualTo("Scores");
          assertThat(passes.at().get(0).path()).isEqualTo("dropped");
        });
  }

  @Test
  void anAdapterIsAnOperationOnAParameter() {
    distillation(
        BOTH,
        "@FitNet Loss hint(@Teacher Features pooled, @Student(\"pooled\") @Regressor Features own);",
        (spec, problems) -> {
          List<ReadSpec> reads = spec.losses().get(0).node().reads();
          assertThat(reads.get(0).adapter()).isEmpty();
          assertThat(reads.get(1).adapter().orElseThrow().type().name()).isEqualTo("Regressor");
        });
  }

  @Test
  void aMovingAverageHasItsDecay() {
    distillation(
        BOTH + "@MovingAverage(decay = 0.9)",
        "@VanillaDistillation Loss soft(@Teacher Scores answer, @Student(\"answer\") Scores own);",
        (spec, problems) -> assertThat(spec.movingAverage().orElseThrow().decay()).isEqualTo(0.9));
  }
}
