package org.distill4j.processor.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.DistillationBuilder.distillation;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SCORE_PASSES;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.use;
import static org.distill4j.processor.fixture.Reads.inPasses;
import static org.distill4j.processor.fixture.Reads.student;
import static org.distill4j.processor.fixture.Reads.teacher;

import java.util.List;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.graph.Hyperparameters.Schedule;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.ElementType.Content;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HyperparametersTest {

  private static final Bounds BELOW_ONE = new Bounds(0, 1, false, true);

  /** An objective with an element of each content. */
  private static final OperationType OBJECTIVE =
      operation("Objective")
          .element("margin", Content.NUMBER, BELOW_ONE)
          .element("hot", Content.WHOLE)
          .element("scaled", Content.FLAG)
          .element("scheme", Content.CONSTANT)
          .element("label", Content.TEXT)
          .element("width", Content.SIZE)
          .element("heads", Content.WHOLE)
          .element("parts", Content.WHOLE)
          .takes("teacher Features(f), student Features(f / parts) -> Loss()")
          .trains("heads * f")
          .build();

  private static DistillationBuilder withObjective() {
    return distillation("Distilled")
        .loss(
            "hint",
            use(
                OBJECTIVE, "margin", 0.25, "hot", 3, "scaled", true, "scheme", "A", "label", "x",
                "width", "8", "heads", 2, "parts", 4),
            teacher("hidden", FEATURES),
            student("hidden", FEATURES));
  }

  private static List<String> names(DistillationSpec distillation) {
    return Hyperparameters.of(distillation).stream().map(Hyperparameter::name).toList();
  }

  @Test
  void weightsAndNumbersThatNoSizeDependsOnCanBeSet() {
    assertThat(names(withObjective().build()))
        .containsExactly("hintWeight", "hintMargin", "hintHot", "hintScaled")
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource({
    "margin, true",
    "hot, true",
    "scaled, true",
    "scheme, false",
    "label, false",
    "width, false",
    "heads, false",
    "parts, false",
    "missing, false",
  })
  void sizesAndTextsAreFixed(String element, boolean settable) {
    NodeSpec loss = withObjective().build().losses().get(0).node();
    assertThat(Hyperparameters.isHyperparameter(loss, element)).isEqualTo(settable);
  }

  @Test
  void theValuesAndRangesAreThoseOfTheSpec() {
    List<Hyperparameter> all = Hyperparameters.of(withObjective().build());
    Hyperparameter weight = all.get(0);
    assertThat(weight.initial()).isEqualTo(1.0);
    assertThat(weight.range().orElseThrow().contain(-1)).isFalse();
    Hyperparameter margin = all.get(1);
    assertThat(margin.content()).isEqualTo(Content.NUMBER);
    assertThat(margin.initial()).isEqualTo(0.25);
    assertThat(margin.range().orElseThrow()).isEqualTo(BELOW_ONE);
    assertThat(margin.origin()).contains("{@code margin}");
    assertThat(margin.origin()).contains("{@code hint}");
    assertThat(all.get(2).range().isEmpty()).isTrue();
    assertThat(all.get(3).initial()).isEqualTo(true);
  }

  @Test
  void aWeightThatChangesHasFourNumbers() {
    DistillationSpec distillation =
        distillation("Distilled")
            .loss("hint", new WeightSpec(2, 0.5, 10, 3, "COSINE", true), use(plain()))
            .build();
    List<Hyperparameter> all = Hyperparameters.of(distillation);
    assertThat(all.stream().map(Hyperparameter::name).toList())
        .containsExactly("hintWeight", "hintWeightFrom", "hintWeightEpochs", "hintWeightAfter")
        .inOrder();
    assertThat(all.stream().map(Hyperparameter::initial).toList())
        .containsExactly(2.0, 0.5, 10.0, 3.0)
        .inOrder();
    NodeSpec loss = distillation.losses().get(0).node();
    assertThat(Schedule.AFTER.name(loss)).isEqualTo("hintWeightAfter");
  }

  private static OperationType plain() {
    return operation("Plain").takes("student Features(f) -> Loss()").build();
  }

  @Test
  void passesAreNamedAfterTheLossUnlessThereAreSeveral() {
    DistillationSpec distillation =
        distillation("Distilled")
            .loss(
                "one",
                use(plain()),
                inPasses(teacher("answer", SCORES), SCORE_PASSES, 10),
                student("answer", SCORES))
            .loss(
                "two",
                use(plain()),
                inPasses(teacher("answer", SCORES), SCORE_PASSES, 10),
                inPasses(student("answer", SCORES), SCORE_PASSES, 20))
            .build();
    assertThat(names(distillation))
        .containsExactly(
            "oneWeight", "onePasses", "twoWeight", "twoTeacherPasses", "twoStudentPasses")
        .inOrder();
    Hyperparameter passes = Hyperparameters.of(distillation).get(1);
    assertThat(passes.initial()).isEqualTo(10);
    assertThat(passes.range().orElseThrow().contain(1)).isFalse();
    assertThat(passes.range().orElseThrow().contain(2)).isTrue();
  }

  @Test
  void theDecayComesFirstAndTheStagesLast() {
    DistillationSpec distillation =
        withObjective()
            .movingAverage(0.99)
            .stage("first", 3, List.of())
            .stage("second", 0, List.of())
            .build();
    List<String> names = names(distillation);
    assertThat(names.get(0)).isEqualTo(Hyperparameters.DECAY);
    assertThat(names.subList(names.size() - 2, names.size()))
        .containsExactly("firstEpochs", "secondEpochs")
        .inOrder();
    assertThat(Hyperparameters.of(distillation).get(0).range().orElseThrow().contain(1)).isFalse();
  }
}
