package org.distill4j.processor.rules.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.NetworkBuilder;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.fixture.Reads;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.spec.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkRulesTest {

  private static Problems check(NetworkBuilder network) {
    Problems problems = new Problems();
    NetworkRules.check(network.build(), problems);
    return problems;
  }

  private static NetworkBuilder dropout(Object rate) {
    return network("Net")
        .input("video", Kinds.FEATURES, "8")
        .node("dropped", Kinds.FEATURES, use(Operations.DROPOUT, "rate", rate), "video")
        .node("answer", Kinds.SCORES, logits("10"), "dropped");
  }

  @Test
  void acceptsAValidNetwork() {
    Reported.nothing(
        check(
            network("Net")
                .dimension("width", 1)
                .dimension("answers")
                .input("video", Kinds.FEATURES, "8")
                .node("hidden", Kinds.FEATURES, dense("width"), "video")
                .node("answer", Kinds.SCORES, logits("answers"), "hidden")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE + 1})
  void dimensionsAreAtLeastOne(int value) {
    Problems problems = check(network("Net").dimension("width", value));
    Reported.only(
        problems,
        DiagnosticId.DIMENSION_NOT_POSITIVE,
        "width",
        "'width' is " + value,
        "Fix: Use a size of at least 1");
  }

  @Test
  void aDimensionWithoutAValueIsNotChecked() {
    Reported.nothing(check(network("Net").dimension("width")));
  }

  @Test
  void anInheritedDimensionIsReportedByItsOwner() {
    Problems problems = check(network("Net").inherited().dimension("width", 0));
    assertThat(problems.all()).isEmpty();
    assertThat(problems.haveErrors()).isTrue();
  }

  @Test
  void inputsNeedAColumn() {
    Problems problems = check(network("Net").input("prior", Kinds.SCORES, "10"));
    Reported.only(
        problems, DiagnosticId.INPUT_NOT_DATA, "prior", "'prior'", "Scores", "Fix: Use a kind");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.999})
  void numbersInTheirRangeAreAccepted(double rate) {
    Reported.nothing(check(dropout(rate)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 2, Double.NaN, Double.POSITIVE_INFINITY})
  void numbersOutsideTheirRangeAreReported(double rate) {
    Reported.only(
        check(dropout(rate)),
        DiagnosticId.OUT_OF_RANGE,
        "@Dropout.rate",
        "The element 'rate' of @Dropout on 'dropped' is " + rate,
        "Fix: Use a value from 0 to 1, excluding 1.");
  }

  @Test
  void valuesThatAreNotNumbersHaveNoRange() {
    Reported.nothing(check(dropout("0.5")));
  }

  @Test
  void objectivesBelongInDistillations() {
    NetworkBuilder network =
        network("Net")
            .input("video", Kinds.FEATURES, "8")
            .node("answer", Kinds.SCORES, logits("10"), "video")
            .node("soft", Kinds.LOSS, use(Operations.SOFT_TARGETS, "temperature", 4.0), "answer");
    Reported.only(
        check(network),
        DiagnosticId.LOSS_IN_NETWORK,
        "soft",
        "'soft' reads a teacher or labels",
        "'Net' is a network",
        "@Distillation");
  }

  @Test
  void independentProblemsAreAllReported() {
    Problems problems =
        check(
            network("Net")
                .dimension("width", 0)
                .input("prior", Kinds.SCORES, "10")
                .node("dropped", Kinds.SCORES, use(Operations.DROPOUT, "rate", 1.0), "prior"));
    assertThat(Reported.ids(problems))
        .containsExactly(
            DiagnosticId.DIMENSION_NOT_POSITIVE,
            DiagnosticId.INPUT_NOT_DATA,
            DiagnosticId.OUT_OF_RANGE)
        .inOrder();
  }

  private static NetworkBuilder block() {
    return network("Refinement")
        .input("state", Kinds.FEATURES, "8")
        .node("mapped", Kinds.FEATURES, dense("8"), "state")
        .node("answer", Kinds.SCORES, logits("8"), "mapped");
  }

  @Test
  void aCarriedNodeNeedsAnInputOfItsKind() {
    Reported.nothing(check(block().carry("mapped", "state")));
  }

  @Test
  void aNodeCannotBeCarriedIntoAnUnknownInput() {
    Reported.only(
        check(block().carry("mapped", "stat")),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry mapped",
        "'mapped' is carried into 'stat'",
        "'Refinement' has no input of that name",
        "Fix: In @Carry, name an input");
  }

  @Test
  void aNodeCannotBeCarriedIntoAnotherNode() {
    Reported.only(
        check(block().carry("mapped", "answer")),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry mapped",
        "'Refinement' has no input of that name");
  }

  @Test
  void aNodeCannotBeCarriedIntoAnInputOfAnotherKind() {
    Reported.only(
        check(block().carry("answer", "state")),
        DiagnosticId.CARRY_MISMATCH,
        "@Carry answer",
        "'answer' is carried into 'state'",
        "their kinds are Scores and Features");
  }

  @Test
  void rulesDoNotFollowNames() {
    NetworkSpec unresolved =
        network("Net")
            .node(
                "answer",
                Kinds.SCORES,
                logits("wdith"),
                List.of(Reads.read("nowhere", Kinds.FEATURES)))
            .build();
    Problems problems = new Problems();
    NetworkRules.check(unresolved, problems);
    Reported.nothing(problems);
  }
}
