package org.distill4j.processor.rules.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LOSS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.CROSS_ENTROPY;
import static org.distill4j.processor.fixture.Operations.DROPOUT;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.OperationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkRulesTest {

  private static NetworkBuilder withVector() {
    return network("Answerer").input("vector", FEATURES, "8");
  }

  private static Problems check(NetworkBuilder network) {
    Problems problems = new Problems();
    NetworkRules.check(network.build(), problems);
    return problems;
  }

  @Test
  void aSoundNetworkPasses() {
    Reported.nothing(
        check(
            withVector()
                .dimension("width", 1)
                .dimension("answers")
                .node("hidden", FEATURES, dense("width"), "vector")
                .node("dropped", FEATURES, use(DROPOUT, "rate", 0.5), "hidden")
                .node("answer", SCORES, logits("answers"), "dropped")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void dimensionsArePositive(int value) {
    Reported.only(
        check(withVector().dimension("width", value)),
        DiagnosticId.DIMENSION_NOT_POSITIVE,
        "width",
        "'width'",
        Integer.toString(value));
  }

  @Test
  void anInheritedDimensionIsReportedWhereItIsDeclared() {
    Problems problems = check(withVector().inherited().dimension("width", 0));
    assertThat(problems.all()).isEmpty();
    assertThat(problems.haveErrors()).isTrue();
  }

  @Test
  void onlyKindsWithAColumnAreInputs() {
    Reported.only(
        check(network("Answerer").input("scores", SCORES, "3")),
        DiagnosticId.INPUT_NOT_DATA,
        "scores",
        "'scores'",
        "Scores");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "0.999, true", "1, false", "-0.1, false", "NaN, false", "Infinity, false"})
  void numbersLieInTheRangeOfTheirElement(double rate, boolean allowed) {
    Problems problems =
        check(withVector().node("dropped", FEATURES, use(DROPOUT, "rate", rate), "vector"));
    if (allowed) {
      Reported.nothing(problems);
    } else {
      Reported.only(
          problems,
          DiagnosticId.OUT_OF_RANGE,
          "@Dropout.rate",
          "'rate'",
          "@Dropout",
          "'dropped'",
          "from 0 to 1, excluding 1");
    }
  }

  @Test
  void wholeNumbersAreCheckedAndTextsAreNot() {
    Bounds atLeastTwo = new Bounds(2, Double.MAX_VALUE, false, false);
    OperationType several =
        operation("Several")
            .element("number", ElementType.Content.WHOLE, atLeastTwo)
            .element("size", ElementType.Content.SIZE, atLeastTwo)
            .element("free", ElementType.Content.WHOLE)
            .takes("Features(f) -> Features(f)")
            .build();
    Reported.only(
        check(
            withVector()
                .node(
                    "node",
                    FEATURES,
                    use(several, "number", 1, "size", "1", "free", -5),
                    "vector")),
        DiagnosticId.OUT_OF_RANGE,
        "@Several.number",
        "'number'",
        "of at least 2");
  }

  @Test
  void aNetworkHasNoLossesOfADistillation() {
    Reported.only(
        check(withVector().node("loss", LOSS, use(CROSS_ENTROPY), "vector")),
        DiagnosticId.LOSS_IN_NETWORK,
        "loss",
        "'loss'",
        "'Answerer'");
  }

  @Test
  void whatIsCarriedIsAnInputOfTheSameKind() {
    Reported.nothing(
        check(withVector().node("out", FEATURES, dense("8"), "vector").carry("out", "vector")));
    Reported.only(
        check(withVector().node("out", FEATURES, dense("8"), "vector").carry("out", "state")),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry out",
        "'out'",
        "'state'",
        "'Answerer'");
    Reported.only(
        check(
            withVector()
                .input("words", SEQUENCE, "steps", "8")
                .node("out", FEATURES, dense("8"), "vector")
                .carry("out", "words")),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry out",
        "'out'",
        "'words'",
        "Features",
        "Sequence");
  }
}
