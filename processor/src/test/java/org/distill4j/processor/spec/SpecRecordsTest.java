package org.distill4j.processor.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.CONCATENATION;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.DENSE;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.fixture.DistillationBuilder;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small logic of the records that the parser makes. */
final class SpecRecordsTest {

  private static final double LARGEST = Double.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "0, 1, false, false, 'from 0 to 1'",
    "0, 1, true, false, 'from 0 to 1, excluding 0'",
    "0, 1, false, true, 'from 0 to 1, excluding 1'",
    "0, 1, true, true, 'from 0 to 1, excluding both'",
    "0.5, 2.25, false, false, 'from 0.5 to 2.25'",
  })
  void aRangeIsToldInWords(
      double min, double max, boolean exclusiveMin, boolean exclusiveMax, String words) {
    assertThat(new Bounds(min, max, exclusiveMin, exclusiveMax).inWords()).isEqualTo(words);
  }

  @Test
  void aRangeMayHaveOneEnd() {
    assertThat(new Bounds(2, LARGEST, false, false).inWords()).isEqualTo("of at least 2");
    assertThat(new Bounds(2, LARGEST, true, false).inWords()).isEqualTo("above 2");
    assertThat(new Bounds(-LARGEST, 3, false, false).inWords()).isEqualTo("of at most 3");
    assertThat(new Bounds(Double.NEGATIVE_INFINITY, 3, false, true).inWords()).isEqualTo("below 3");
  }

  @ParameterizedTest
  @CsvSource({"0, true, false", "1, false, true", "0.5, true, true", "-1, false, false"})
  void endsAreInOrOut(double value, boolean withMin, boolean withMax) {
    assertThat(new Bounds(0, 1, false, true).contain(value)).isEqualTo(withMin);
    assertThat(new Bounds(0, 1, true, false).contain(value)).isEqualTo(withMax);
    assertThat(new Bounds(0, 1, false, true).contain(Double.NaN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "examples, Answerer, examples.Answerer, AnswererGraph, examples.AnswererGraph",
    "'', Answerer, Answerer, AnswererGraph, AnswererGraph",
    "a.b, Outer.Inner, a.b.Outer.Inner, Outer_InnerGraph, a.b.Outer_InnerGraph",
  })
  void generatedClassesAreNamedAfterTheirSpec(
      String packageName, String simpleName, String qualified, String generated, String type) {
    SpecName name = new SpecName(packageName, simpleName, false);
    assertThat(name.qualified()).isEqualTo(qualified);
    assertThat(name.generated("Graph")).isEqualTo(generated);
    assertThat(name.generatedClass("Graph")).isEqualTo(type);
    assertThat(name.toString()).isEqualTo(simpleName);
  }

  @Test
  void aReferenceHasTheLastPartOfItsName() {
    assertThat(new NetworkReference("a.b.Outer.Inner", Places.at("x")).simpleName())
        .isEqualTo("Inner");
    assertThat(new NetworkReference("Alone", Places.at("x")).simpleName()).isEqualTo("Alone");
  }

  @Test
  void weightsAreToldAsTheyChange() {
    assertThat(WeightSpec.constant(0.5).inWords()).isEqualTo("0.5");
    assertThat(new WeightSpec(1, 0, 0, 5, "LINEAR", true).inWords())
        .isEqualTo("0.0 to 1.0 after 5.0");
    assertThat(new WeightSpec(1, 0, 10, 0, "LINEAR", true).inWords())
        .isEqualTo("0.0 to 1.0, linear in 10.0");
  }

  @Test
  void aCostBelongsToItsSignatureWhereThereAreSeveral() {
    assertThat(DENSE.cost(DENSE.signatures().get(0)).names()).containsExactly("inputs", "units");
    assertThat(DENSE.cost(DENSE.signatures().get(1)).names())
        .containsExactly("inputs", "steps", "units");
    OperationType one =
        operation("One")
            .takes("Features(f) -> Features(f)", "Sequence(s, f) -> Sequence(s, f)")
            .costs("f")
            .build();
    assertThat(one.cost(one.signatures().get(1))).isEqualTo(one.cost(one.signatures().get(0)));
  }

  @Test
  void namesAreSummedInResultsAndCounts() {
    assertThat(CONCATENATION.summedNames(CONCATENATION.signatures().get(1)))
        .containsExactly("features");
    OperationType counted =
        operation("Counted")
            .takes("Features(f)... -> Features(1)", "Scores(g) -> Features(1)")
            .trains("sum(f) + 1")
            .build();
    assertThat(counted.summedNames(counted.signatures().get(0))).containsExactly("f");
    assertThat(counted.summedNames(counted.signatures().get(1))).isEmpty();
  }

  @Test
  void anOperationKnowsItsElementsAndRoles() {
    assertThat(DENSE.element("units").orElseThrow().type()).isEqualTo(ElementType.Content.SIZE);
    assertThat(DENSE.element("inputs").isEmpty()).isTrue();
    assertThat(DENSE.hasRoles()).isFalse();
    assertThat(CROSS_ENTROPY.hasRoles()).isTrue();
    assertThat(DENSE.signaturesInWords())
        .isEqualTo(
            "'Features(inputs) -> Features(units)'"
                + " or 'Sequence(steps, inputs) -> Sequence(steps, units)'");
  }

  @Test
  void anAdapterIsANodeOfTheParametersName() {
    ReadSpec plain = Reads.student("hidden", FEATURES);
    assertThat(plain.adapterNode().isEmpty()).isTrue();
    ReadSpec read = Reads.through(use(REGRESSOR, "bias", true), plain);
    NodeSpec adapter = read.adapterNode().orElseThrow();
    assertThat(adapter.name()).isEqualTo("student");
    assertThat(adapter.reads()).containsExactly(read);
    assertThat(read.of("other").node()).isEqualTo("other");
    assertThat(read.of("other").adapter()).isEqualTo(read.adapter());
  }

  @Test
  void aStageWithoutLossesTrainsAll() {
    DistillationSpec distillation =
        DistillationBuilder.distillation("Distilled")
            .stage("all", 1, List.of())
            .stage("one", 1, List.of("soft"))
            .build();
    assertThat(distillation.stages().get(0).trains("anything")).isTrue();
    assertThat(distillation.stages().get(1).trains("soft")).isTrue();
    assertThat(distillation.stages().get(1).trains("hint")).isFalse();
  }

  @Test
  void membersAreFoundByName() {
    NetworkSpec network =
        NetworkBuilder.network("Answerer")
            .dimension("width", 8)
            .input("vector", FEATURES, "width")
            .build();
    assertThat(network.input("vector").isPresent()).isTrue();
    assertThat(network.input("width")).isEqualTo(Optional.empty());
    assertThat(network.dimension("width").orElseThrow().value().getAsInt()).isEqualTo(8);
    assertThat(network.dimension("vector")).isEqualTo(Optional.empty());
  }

  @Test
  void recordsCopyTheirLists() {
    List<String> shape = new ArrayList<>(List.of("8"));
    InputSpec input =
        new InputSpec("vector", FEATURES, shape, false, Places.at("a"), Places.at("b"));
    shape.add("9");
    assertThat(input.shape()).containsExactly("8");
  }
}
