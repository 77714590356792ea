package org.distill4j.processor.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureChoiceTest {

  private static final OperationType RECURRENT =
      operation("Recurrent")
          .element("keep", ElementType.Content.CONSTANT)
          .takes(
              "keep=ALL: Sequence(steps, inputs) -> Sequence(steps, inputs)",
              "keep=LAST: Sequence(steps, inputs) -> Features(inputs)")
          .build();

  private static final OperationType SUM =
      operation("Sum")
          .takes(
              "Features(features), Features(features)... -> Features(features)",
              "Sequence(steps, features)... -> Sequence(steps, features)")
          .build();

  private static NodeSpec node(KindType kind, OperationUse operation) {
    return new NodeSpec("node", kind, operation, List.of(), false, false, Places.at("node"));
  }

  private static Optional<Signature> choose(NodeSpec node, List<KindType> kinds) {
    Problems problems = new Problems();
    Optional<Signature> signature = SignatureChoice.require(node, kinds, problems);
    assertThat(problems.haveErrors()).isEqualTo(signature.isEmpty());
    return signature;
  }

  @Test
  void theConditionChoosesAmongEqualInputs() {
    List<KindType> words = List.of(SEQUENCE);
    assertThat(choose(node(SEQUENCE, use(RECURRENT, "keep", "ALL")), words).orElseThrow())
        .isEqualTo(RECURRENT.signatures().get(0));
    assertThat(choose(node(FEATURES, use(RECURRENT, "keep", "LAST")), words).orElseThrow())
        .isEqualTo(RECURRENT.signatures().get(1));
  }

  @ParameterizedTest
  @CsvSource({"ALL, Features", "LAST, Sequence", "FIRST, Sequence"})
  void theResultMustBeOfTheKindOfTheNode(String keep, String kind) {
    KindType result = kind.equals("Features") ? FEATURES : SEQUENCE;
    assertThat(choose(node(result, use(RECURRENT, "keep", keep)), List.of(SEQUENCE)).isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 9})
  void aRepeatedPatternTakesAnyNumberOfValues(int number) {
    List<KindType> kinds = Collections.nCopies(number, FEATURES);
    assertThat(choose(node(FEATURES, use(SUM)), kinds).orElseThrow())
        .isEqualTo(SUM.signatures().get(0));
  }

  @Test
  void aRepeatedPatternTakesAtLeastOneValue() {
    assertThat(choose(node(FEATURES, use(SUM)), List.of(FEATURES)).isEmpty()).isTrue();
    assertThat(choose(node(SEQUENCE, use(SUM)), List.of(SEQUENCE)).isPresent()).isTrue();
    assertThat(choose(node(SEQUENCE, use(SUM)), List.of()).isEmpty()).isTrue();
  }

  @Test
  void allValuesMustBeOfTheKindOfThePattern() {
    assertThat(choose(node(FEATURES, use(SUM)), List.of(FEATURES, SEQUENCE)).isEmpty()).isTrue();
  }

  @Test
  void theFirstSignatureThatFitsIsChosen() {
    OperationType twice =
        operation("Twice")
            .takes("Features(a) -> Features(a)", "Features(b) -> Features(2 * b)")
            .build();
    assertThat(choose(node(FEATURES, use(twice)), List.of(FEATURES)).orElseThrow().text())
        .isEqualTo("Features(a) -> Features(a)");
  }

  @Test
  void aRefusalListsAllSignatures() {
    Problems problems = new Problems();
    SignatureChoice.require(node(SCORES, use(SUM)), List.of(FEATURES, SEQUENCE), problems);
    Reported.only(
        problems,
        DiagnosticId.NOT_ACCEPTED,
        "node",
        "@Sum",
        "Scores",
        "Features, Sequence",
        "'Features(features), Features(features)... -> Features(features)'",
        "'Sequence(steps, features)... -> Sequence(steps, features)'");
  }
}
