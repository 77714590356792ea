package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.DENSE;
import static org.distill4j.processor.fixture.Operations.REGRESSOR;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.fixture.Reported;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DimensionSpec;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.SpecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OperationResolverTest {

  private static final Operand VECTOR = operand("vector", FEATURES, Polynomial.named("width"));

  private static final Operand WORDS =
      operand("words", SEQUENCE, Polynomial.named("steps"), Polynomial.named("width"));

  private static SizeScope scope() {
    return SizeScope.of(
        new SpecName("examples", "Answerer", false),
        List.of(
            new DimensionSpec("width", OptionalInt.of(12), false, Places.at("width")),
            new DimensionSpec("answers", OptionalInt.empty(), false, Places.at("answers"))));
  }

  private static Operand operand(String name, KindType kind, Polynomial... axes) {
    return Operand.of(name, kind, new Shape(List.of(axes)));
  }

  private static NodeSpec node(KindType kind, OperationUse operation) {
    return new NodeSpec("node", kind, operation, List.of(), false, false, Places.at("node"));
  }

  private static Optional<Match> resolve(NodeSpec node, Problems problems, Operand... operands) {
    OperationResolver resolver =
        new OperationResolver(operand -> "path of " + operand.name(), problems);
    return resolver.resolve(node, List.of(operands), scope());
  }

  private static Match match(KindType kind, OperationUse operation, Operand... operands) {
    Problems problems = new Problems();
    Optional<Match> match = resolve(node(kind, operation), problems, operands);
    Reported.nothing(problems);
    return match.orElseThrow();
  }

  private static Problems refused(KindType kind, OperationUse operation, Operand... operands) {
    Problems problems = new Problems();
    assertThat(resolve(node(kind, operation), problems, operands).isEmpty()).isTrue();
    return problems;
  }

  @Test
  void aMatchHasAllSizesAndCounts() {
    Match match = match(SEQUENCE, dense("answers"), WORDS);
    assertThat(match.signature()).isEqualTo(DENSE.signatures().get(1));
    assertThat(match.sizes().keySet()).containsExactly("steps", "inputs", "units");
    assertThat(match.operands()).hasSize(1);
    assertThat(match.result().toString()).isEqualTo("(steps, answers)");
    assertThat(match.parameters().toString()).isEqualTo("answers * width + answers");
    assertThat(match.cost().toString()).isEqualTo("answers * steps * width");
  }

  @Test
  void theCostBelongsToTheSignature() {
    assertThat(match(FEATURES, dense("3"), VECTOR).cost().toString()).isEqualTo("3 * width");
  }

  @ParameterizedTest
  @CsvSource({"true, 13 * width", "false, 12 * width"})
  void aFlagCountsAsOneOrZero(boolean bias, String parameters) {
    OperationType scaled =
        operation("Scaled")
            .element("bias", ElementType.Content.FLAG)
            .element("times", ElementType.Content.WHOLE)
            .takes("Features(f) -> Features(f)")
            .trains("times * f + bias * f")
            .build();
    Match match = match(FEATURES, use(scaled, "bias", bias, "times", 12), VECTOR);
    assertThat(match.parameters().toString()).isEqualTo(parameters);
  }

  @Test
  void everyBadSizeOfAnAnnotationIsReported() {
    OperationType two =
        operation("Two")
            .element("first", ElementType.Content.SIZE)
            .element("second", ElementType.Content.SIZE)
            .takes("Features(f) -> Features(first)")
            .build();
    Problems problems = refused(FEATURES, use(two, "first", "unknown", "second", "0"), VECTOR);
    assertThat(Reported.ids(problems))
        .containsExactly(DiagnosticId.UNKNOWN_DIMENSION, DiagnosticId.SIZE_NOT_POSITIVE)
        .inOrder();
  }

  @Test
  void aSignatureOfAnotherRankIsADefectOfTheOperation() {
    OperationType flat =
        operation("Flat").takes("Sequence(features) -> Features(features)").build();
    Reported.only(
        refused(FEATURES, use(flat), WORDS),
        DiagnosticId.MALFORMED_SIGNATURE,
        "@Flat",
        "'Sequence(features) -> Features(features)'",
        "@Flat",
        "Sequence has 2 axes: steps, features");

    OperationType deep = operation("Deep").takes("Features(f) -> Features(f, f)").build();
    Reported.only(
        refused(FEATURES, use(deep), VECTOR),
        DiagnosticId.MALFORMED_SIGNATURE,
        "@Deep",
        "Features has 1 axes: features");
  }

  @Test
  void aMismatchOfAnElementNamesTheOperation() {
    OperationType fixed =
        operation("Fixed")
            .element("units", ElementType.Content.SIZE)
            .takes("Features(units) -> Features(units)")
            .build();
    Reported.only(
        refused(FEATURES, use(fixed, "units", "width / 2"), VECTOR),
        DiagnosticId.SHAPE_MISMATCH,
        "node",
        "'node'",
        "'vector'",
        "features = width = 12",
        "@Fixed",
        "width / 2 = 6",
        "path of vector -> node");
  }

  @Test
  void aSizeThatVariesCannotBeBuiltInto() {
    OperationType positions =
        operation("Positions")
            .takes("Sequence(steps, f) -> Sequence(steps, f)")
            .trains("steps * f")
            .build();
    Reported.only(
        refused(SEQUENCE, use(positions), WORDS),
        DiagnosticId.DIMENSION_UNBOUND,
        "node",
        "'steps'",
        "'node'",
        "'parameters'",
        "@Positions");

    OperationType sized =
        operation("Sized")
            .takes("Sequence(steps, f) -> Sequence(steps, f)")
            .component("steps", "int")
            .build();
    Reported.only(
        refused(SEQUENCE, use(sized), WORDS),
        DiagnosticId.DIMENSION_UNBOUND,
        "node",
        "'steps'",
        "'node'",
        "'steps'",
        "@Sized");
  }

  @Test
  void aCostMayDependOnWhatVaries() {
    OperationType attention =
        operation("Attention")
            .takes("Sequence(steps, f) -> Sequence(steps, f)")
            .costs("steps * steps * f")
            .build();
    assertThat(match(SEQUENCE, use(attention), WORDS).cost().toString())
        .isEqualTo("steps * steps * width");
  }

  @Test
  void aDivisionThatCannotBeWrittenIsADefectOfTheOperation() {
    OperationType quotient =
        operation("Quotient")
            .element("parts", ElementType.Content.WHOLE)
            .takes("Features(f) -> Features(f / parts)")
            .build();
    Reported.only(
        refused(FEATURES, use(quotient, "parts", 0), VECTOR),
        DiagnosticId.MALFORMED_SIGNATURE,
        "@Quotient",
        "zero");
  }

  @Test
  void aDivisionInAnInputIsOneToo() {
    OperationType quotient =
        operation("Quotient")
            .element("parts", ElementType.Content.WHOLE)
            .takes("Features(f), Features(f / parts) -> Features(f)")
            .build();
    Reported.only(
        refused(FEATURES, use(quotient, "parts", 0), VECTOR, VECTOR),
        DiagnosticId.MALFORMED_SIGNATURE,
        "@Quotient",
        "zero");
  }

  @Test
  void whatTheInputsLeaveOpenIsKnownToWhoAsksForIt() {
    Problems problems = new Problems();
    OperationResolver resolver = new OperationResolver(Operand::name, problems);
    OperationResolver.Begun begun =
        resolver
            .begin(node(FEATURES, use(REGRESSOR, "bias", true)), List.of(VECTOR), scope())
            .orElseThrow();
    assertThat(begun.unifier().resultAxes()).containsExactly(Optional.empty());
    begun.unifier().demand(new Shape(List.of(Polynomial.of(5))));
    Match match = resolver.finish(begun).orElseThrow();
    assertThat(match.result().toString()).isEqualTo("(5)");
    assertThat(match.parameters().toString()).isEqualTo("5 * width + 5");
    Reported.nothing(problems);
  }
}
