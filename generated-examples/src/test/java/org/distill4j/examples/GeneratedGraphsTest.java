package org.distill4j.examples;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distill4j.examples.block.CalmDistillationDistiller;
import org.distill4j.examples.block.CalmTeacherGraph;
import org.distill4j.examples.block.RefinerGraph;
import org.distill4j.examples.dimension.DepthwiseGraph;
import org.distill4j.examples.dimension.HalvesGraph;
import org.distill4j.examples.distillation.SmallFromBigDistiller;
import org.distill4j.examples.frozen.MaskedModelGraph;
import org.distill4j.examples.frozen.TopicModelGraph;
import org.distill4j.examples.frozen.WordModelGraph;
import org.distill4j.examples.image.GlanceGraph;
import org.distill4j.examples.inheritance.BaseGraph;
import org.distill4j.examples.inheritance.DerivedGraph;
import org.distill4j.examples.own.ScaledGraph;
import org.distill4j.examples.requirement.GroupedDistillationDistiller;
import org.distill4j.examples.requirement.GroupedGraph;
import org.distill4j.examples.requirement.TopScoresLoss;
import org.distill4j.examples.steps.RemembererGraph;
import org.distill4j.examples.text.TextAnswererGraph;
import org.distill4j.examples.transformer.PatchEncoderGraph;
import org.distill4j.examples.transformer.RotaryReaderGraph;
import org.distill4j.examples.transformer.TextEncoderGraph;
import org.distill4j.runtime.catalogue.Hyperparameter;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.DistillerBuilder;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.loss.answer.VanillaDistillationLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Generated classes behave as their specs declare. */
final class GeneratedGraphsTest {

  static Stream<NetworkGraph> networks() {
    return Stream.of(
        TextAnswererGraph.builder().vocabulary(50).answers(7).build(),
        HalvesGraph.builder().channels(10).build(),
        BaseGraph.builder().build(),
        DerivedGraph.builder().build(),
        ScaledGraph.builder().build(),
        RefinerGraph.builder().build(),
        GlanceGraph.builder().side(12).build(),
        WordModelGraph.builder().build(),
        TopicModelGraph.builder().build(),
        MaskedModelGraph.builder().width(8).build(),
        TextEncoderGraph.builder().vocabulary(50).build(),
        PatchEncoderGraph.builder().build(),
        RotaryReaderGraph.builder().build(),
        RemembererGraph.builder().build(),
        DepthwiseGraph.builder().channels(3).build());
  }

  @Test
  void lossesOfANetworkAreTappedInEachOfItsRounds() {
    CalmDistillationDistiller distiller = CalmDistillationDistiller.builder().build();
    assertThat(distiller.losses().get(1).inputs())
        .containsExactly(LossInput.student("refinement.energy"));
    assertThat(distiller.teacherLosses().get(1).inputs())
        .containsExactly(
            LossInput.student("refinement[0].energy"),
            LossInput.student("refinement[1].energy"),
            LossInput.student("refinement[2].energy"))
        .inOrder();
  }

  @Test
  void lossesOfANetworkAreTheirMeanAndStayOutOfTheNetworkAlone() {
    TrainingGraph training = CalmDistillationDistiller.builder().build().teacherTraining(5);
    GraphRunner runner = new GraphRunner(training.initialised(), training.lossNodes());
    runner.forward(
        Map.of(
            "question", Value.of(Nd4j.ones(DataType.FLOAT, 2, 4)),
            "clips", Value.of(Nd4j.ones(DataType.FLOAT, 2, 3, 6)),
            "label/annotated", Value.of(Nd4j.ones(DataType.FLOAT, 2, 3))),
        true,
        0);
    double mean = 0;
    for (int round = 0; round < 3; round++) {
      mean += runner.value("refinement[" + round + "].energy").array().getDouble(0) / 3;
    }
    assertThat(mean).isGreaterThan(0.0);
    assertThat(runner.value("loss/calm").array().getDouble(0)).isWithin(1e-6).of(mean);
    runner.backward(training.weights());
    assertThat(runner.gradients().norm2Number().doubleValue()).isGreaterThan(0.0);
    assertThat(CalmTeacherGraph.builder().build().initialised(5).getConfiguration().getVertices())
        .doesNotContainKey("refinement[0].energy");
  }

  @Test
  void sharedParametersAreCountedOnce() {
    long round = (4 + 6) * 4 + 4;
    assertThat(RefinerGraph.builder().build().parameters()).isEqualTo(3 * round + 8 * 3 + 3);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theCountOfParametersIsThatOfTheBuiltGraph(NetworkGraph network) {
    assertThat(network.initialised(1).params().length()).isEqualTo(network.parameters());
  }

  @Test
  void anInheritedNodeThatNothingReadsAnyMoreIsLeftOut() {
    DerivedGraph derived = DerivedGraph.builder().build();
    assertThat(derived.initialised(1).getConfiguration().getVertices().keySet())
        .containsExactly("hidden", "answer", "kind");
    assertThat(derived.outputs()).containsExactly("answer", "kind").inOrder();
  }

  @Test
  void imagesHaveTheSizeThatTheyAreBoundTo() {
    GlanceGraph graph = GlanceGraph.builder().side(12).build();
    GraphRunner runner = new GraphRunner(graph.initialised(1), List.of("all", "chances"));
    runner.forward(Map.of("photo", Value.of(Nd4j.ones(DataType.FLOAT, 2, 3, 12, 12))), false, 0);
    assertThat(runner.value("all").array().shape()).isEqualTo(new long[] {2, 8 * 3 * 3});
    assertThat(runner.value("chances").array().sumNumber().doubleValue()).isWithin(1e-5).of(2);

    GlanceGraph.Builder odd = GlanceGraph.builder().side(10);
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, odd::build);
    assertThat(e).hasMessageThat().contains("requires height % stride == 0, but height = 5");
  }

  @Test
  void dimensionsMustBeBoundWithSensibleSizes() {
    IllegalStateException unbound =
        assertThrows(IllegalStateException.class, () -> HalvesGraph.builder().build());
    assertThat(unbound).hasMessageThat().contains("call builder().channels(size)");
    IllegalArgumentException zero =
        assertThrows(IllegalArgumentException.class, () -> HalvesGraph.builder().channels(0));
    assertThat(zero).hasMessageThat().contains("bind a size of at least 1");
    HalvesGraph odd = HalvesGraph.builder().channels(9).build();
    IllegalArgumentException half =
        assertThrows(IllegalArgumentException.class, () -> odd.initialised(1));
    assertThat(half).hasMessageThat().contains("9 / 2, which is no whole number");
  }

  @Test
  void hyperparametersBeginWithTheSpecAndKeepTheirRange() {
    SmallFromBigDistiller asWritten = SmallFromBigDistiller.builder().classes(3).build();
    LossNode soft = asWritten.losses().get(1);
    assertThat(soft.weight()).isEqualTo(WeightSchedule.constant(0.9));
    assertThat(soft.layer()).isEqualTo(new VanillaDistillationLoss(4, true));
    assertThat(soft.inputs())
        .isEqualTo(List.of(LossInput.teacher("answer"), LossInput.student("answer")));

    SmallFromBigDistiller changed =
        SmallFromBigDistiller.builder()
            .classes(3)
            .softAnswersTemperature(2)
            .softAnswersTemperatureSquared(false)
            .softAnswersWeight(5)
            .build();
    assertThat(changed.losses().get(1).layer()).isEqualTo(new VanillaDistillationLoss(2, false));
    assertThat(changed.losses().get(1).weight()).isEqualTo(WeightSchedule.constant(5));

    IllegalArgumentException cold =
        assertThrows(
            IllegalArgumentException.class,
            () -> SmallFromBigDistiller.builder().softAnswersTemperature(0));
    assertThat(cold).hasMessageThat().contains("softAnswersTemperature is 0; use a value above 0");
  }

  @Test
  void buildersAreFoundByWhatTheCompilerWroteAndSetByName() throws IOException {
    SpecEntry spec = SpecCatalogue.ofClassPath().find("SmallFromBig").orElseThrow();
    DistillerBuilder builder = spec.distillerBuilder();
    Distiller distiller =
        builder.setAll(Map.of("classes", 3, "softAnswersTemperatureSquared", 0)).build();

    assertThat(spec.title()).isEqualTo("small from big");
    assertThat(builder.dimensions()).containsExactly("classes");
    assertThat(spec.hyperparameters().stream().map(Hyperparameter::name).toList())
        .isEqualTo(builder.hyperparameters());
    assertThat(spec.hyperparameters())
        .contains(new Hyperparameter("softAnswersTemperature", "4.0", "above 0", false));
    assertThat(distiller.losses().get(1).layer()).isEqualTo(new VanillaDistillationLoss(4, false));
    assertThat(refusal(builder, "classes", 2.5)).contains("classes is 2.5; it must be a whole");
    assertThat(refusal(builder, "softAnswersTemperature", 0)).contains("use a value above 0");
    assertThat(refusal(builder, "softAnswersTemperatureSquared", 2)).contains("1 for true or 0");
    assertThat(refusal(builder, "temperature", 1))
        .isEqualTo(
            "Unknown dimension or hyperparameter 'temperature'. Available: "
                + String.join(", ", all(builder))
                + ".");
  }

  private static List<String> all(DistillerBuilder builder) {
    return Stream.concat(builder.hyperparameters().stream(), builder.dimensions().stream())
        .toList();
  }

  private static String refusal(DistillerBuilder builder, String name, double value) {
    return assertThrows(IllegalArgumentException.class, () -> builder.set(name, value))
        .getMessage();
  }

  @Test
  void teacherAndStudentShareTheDimensionsThatBothLeaveOpen() {
    SmallFromBigDistiller distiller = SmallFromBigDistiller.builder().classes(3).build();
    assertThat(distiller.teacher().parameters()).isEqualTo(8 * 32 + 32 + 32 * 3 + 3);
    assertThat(distiller.student().parameters()).isEqualTo(8 * 4 + 4 + 4 * 3 + 3);
    assertThat(distiller.signals()).containsExactly(Signal.of("answer"));
  }

  @Test
  void whatIsRequiredOfBoundSizesIsCheckedWhenTheyAreBound() {
    GroupedGraph.Builder four = GroupedGraph.builder().answers(3).groups(4);
    assertThat(four.build().initialised(1).params().length()).isEqualTo(8 * 12 + 12 + 4 * 3 + 3);

    GroupedGraph.Builder five = GroupedGraph.builder().answers(3).groups(5);
    IllegalArgumentException rest = assertThrows(IllegalArgumentException.class, five::build);
    assertThat(rest)
        .hasMessageThat()
        .isEqualTo(
            "@GroupMax on 'greatest' requires width % groups == 0, but groups = 5, width = 12;"
                + " change one of these sizes");
  }

  @Test
  void whatIsRequiredOfSettingsIsCheckedWithTheBoundSizes() {
    GroupedDistillationDistiller.Builder distiller =
        GroupedDistillationDistiller.builder().answers(3).groups(4);
    assertThat(distiller.bestTop(3).build().losses().get(0).layer())
        .isEqualTo(new TopScoresLoss(3));

    distiller.bestTop(4);
    IllegalArgumentException four = assertThrows(IllegalArgumentException.class, distiller::build);
    assertThat(four)
        .hasMessageThat()
        .startsWith("@TopScores on 'best' requires top <= classes, but classes = 3, top = 4");
  }
}
