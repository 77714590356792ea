package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.SPLIT;
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
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.SpecName;
import org.junit.jupiter.api.Test;

final class RequirementsTest {

  private static final OperationUse SPLIT_USE = use(SPLIT, "parts", 3, "index", 2);

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
  void requirementsThatNeverHoldAreReported() {
    Reported.only(
        refused(FEATURES, use(SPLIT, "parts", 5, "index", 0), VECTOR),
        DiagnosticId.REQUIREMENT_FAILED,
        "@Split",
        "@Split",
        "'node'",
        "features % parts == 0",
        "features = width = 12",
        "parts = 5");
    Problems both = refused(FEATURES, use(SPLIT, "parts", 5, "index", 7), VECTOR);
    assertThat(Reported.ids(both))
        .containsExactly(DiagnosticId.REQUIREMENT_FAILED, DiagnosticId.REQUIREMENT_FAILED);
  }

  @Test
  void requirementsThatHoldLeaveNothingToCheck() {
    Match match = match(FEATURES, SPLIT_USE, VECTOR);
    assertThat(match.result().toString()).isEqualTo("(width / 3)");
    assertThat(Requirements.open(SPLIT_USE, match, name -> Optional.empty(), scope()::value))
        .isEmpty();
  }

  @Test
  void requirementsOnWhatIsBoundLaterStayOpen() {
    Operand open = operand("open", FEATURES, Polynomial.named("answers"));
    Match match = match(FEATURES, SPLIT_USE, open);
    List<Requirements.Open> left =
        Requirements.open(SPLIT_USE, match, name -> Optional.empty(), scope()::value);
    assertThat(left).hasSize(1);
    assertThat(left.get(0).filled().requirement().text()).isEqualTo("features % parts == 0");
    assertThat(left.get(0).filled().left()).isEqualTo(Polynomial.named("answers"));
    assertThat(left.get(0).sizes())
        .containsExactly("features", Polynomial.named("answers"), "parts", Polynomial.of(3));
  }

  @Test
  void whatCanBeSetLaterIsCheckedThen() {
    Match match = match(FEATURES, SPLIT_USE, VECTOR);
    List<Requirements.Open> left =
        Requirements.open(
            SPLIT_USE,
            match,
            name -> name.equals("index") ? Optional.of("lossIndex") : Optional.empty(),
            scope()::value);
    assertThat(left).hasSize(1);
    assertThat(left.get(0).filled().left()).isEqualTo(Polynomial.named("lossIndex"));
    assertThat(left.get(0).filled().right()).isEqualTo(Polynomial.of(3));
  }

  @Test
  void aRequirementOfAnotherSignatureDoesNotApply() {
    OperationType two =
        operation("Two")
            .takes("Features(f) -> Features(f)", "Sequence(steps, g) -> Sequence(steps, g)")
            .requires("g < 2")
            .build();
    assertThat(match(FEATURES, use(two), VECTOR).result().toString()).isEqualTo("(width)");
    Reported.only(
        refused(SEQUENCE, use(two), WORDS), DiagnosticId.REQUIREMENT_FAILED, "@Two", "g < 2");
  }

  @Test
  void aRequirementOnFixedSizesIsLeftToTheLayerWhereTheyVary() {
    OperationType even =
        operation("Even")
            .takes("Sequence(steps, f) -> Sequence(steps, f)")
            .requires("fixed: steps % 2 == 0")
            .build();
    Operand short12 = operand("short", SEQUENCE, Polynomial.of(12), Polynomial.named("answers"));
    assertThat(match(SEQUENCE, use(even), short12).sizes()).containsKey("steps");
    Operand odd = operand("odd", SEQUENCE, Polynomial.of(7), Polynomial.of(2));
    Reported.only(
        refused(SEQUENCE, use(even), odd),
        DiagnosticId.REQUIREMENT_FAILED,
        "@Even",
        "requires steps % 2 == 0");
    Operand varying = operand("varying", SEQUENCE, Polynomial.named("steps"), Polynomial.of(2));
    assertThat(match(SEQUENCE, use(even), varying).sizes()).containsKey("steps");
  }

  @Test
  void aRequirementOnWhatVariesCannotBeChecked() {
    OperationType even =
        operation("Even")
            .takes("Sequence(steps, f) -> Sequence(steps, f)")
            .requires("steps % 2 == 0")
            .build();
    Reported.only(
        refused(SEQUENCE, use(even), WORDS),
        DiagnosticId.DIMENSION_UNBOUND,
        "node",
        "'steps'",
        "'node'",
        "steps % 2 == 0");
  }
}
