package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.LABELS;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.distill4j.processor.shape.Unifier.Mismatch;
import org.distill4j.processor.signature.MalformedSignatureException;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.signature.SignatureParser;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.KindType;
import org.junit.jupiter.api.Test;

final class UnifierTest {

  private static Unifier unifier(String signature, String... elements) {
    return unifier(signature, Set.of(), UnaryOperator.identity(), elements);
  }

  private static Unifier unifier(
      String text, Set<String> summed, UnaryOperator<Polynomial> values, String... elements) {
    Map<String, Polynomial> sizes = new HashMap<>();
    for (int i = 0; i < elements.length; i += 2) {
      sizes.put(elements[i], size(elements[i + 1]));
    }
    try {
      Signature signature = SignatureParser.parse(text);
      return new Unifier(signature, summed, sizes, values);
    } catch (MalformedSignatureException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Polynomial size(String text) {
    try {
      return SizeExpression.parse(text).evaluate(Polynomial::named, Polynomial::named);
    } catch (MalformedSizeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Operand operand(String name, KindType kind, String... axes) {
    return Operand.of(name, kind, new Shape(Stream.of(axes).map(UnifierTest::size).toList()));
  }

  @Test
  void aVariableTakesTheFirstSizeThatItMeets() {
    Unifier unifier = unifier("Sequence(steps, inputs) -> Sequence(steps, 2 * inputs)");
    assertThat(unifier.unify(List.of(operand("words", SEQUENCE, "n", "width / 2")))).isEmpty();
    assertThat(unifier.sizes()).containsExactly("steps", size("n"), "inputs", size("width / 2"));
    assertThat(unifier.result().toString()).isEqualTo("(n, width)");
  }

  @Test
  void aVariableMustMeetTheSameSizeElsewhere() {
    Unifier unifier = unifier("Features(f), Features(f) -> Features(f)");
    List<Mismatch> mismatches =
        unifier.unify(List.of(operand("a", FEATURES, "width"), operand("b", FEATURES, "8")));
    assertThat(mismatches).hasSize(1);
    Mismatch mismatch = mismatches.get(0);
    assertThat(mismatch.operand().name()).isEqualTo("b");
    assertThat(mismatch.axis()).isEqualTo("features");
    assertThat(mismatch.found()).isEqualTo(size("8"));
    assertThat(mismatch.expected()).isEqualTo(size("width"));
    assertThat(mismatch.because()).contains("'a'");
  }

  @Test
  void sizesAreComparedByTheirValues() {
    UnaryOperator<Polynomial> values =
        it -> it.substitute(name -> name.equals("width") ? Optional.of(8) : Optional.empty());
    Unifier unifier = unifier("Features(f), Features(f) -> Features(f)", Set.of(), values);
    assertThat(unifier.unify(List.of(operand("a", FEATURES, "width"), operand("b", FEATURES, "8"))))
        .isEmpty();
    assertThat(unifier.result().toString()).isEqualTo("(width)");
  }

  @Test
  void anElementIsASizeThatIsKnownBefore() {
    Unifier unifier = unifier("Features(inputs) -> Features(units)", "units", "width + 1");
    assertThat(unifier.unify(List.of(operand("a", FEATURES, "8")))).isEmpty();
    assertThat(unifier.result().toString()).isEqualTo("(width + 1)");

    Unifier fixed = unifier("Features(units) -> Features(units)", "units", "7");
    assertThat(fixed.unify(List.of(operand("a", FEATURES, "8")))).hasSize(1);
  }

  @Test
  void aPatternCanSayASizeItself() {
    Unifier unifier = unifier("Sequence(steps, 1) -> Features(1)");
    assertThat(unifier.unify(List.of(operand("a", SEQUENCE, "n", "1")))).isEmpty();
    List<Mismatch> mismatches =
        unifier("Sequence(steps, 1) -> Features(1)")
            .unify(List.of(operand("a", SEQUENCE, "n", "2")));
    assertThat(mismatches.get(0).axis()).isEqualTo("features");
    assertThat(mismatches.get(0).expected()).isEqualTo(size("1"));
  }

  @Test
  void anExpressionIsComparedOnceItsNamesAreKnown() {
    Unifier after = unifier("Features(f), Features(2 * f) -> Features(f)");
    assertThat(after.unify(List.of(operand("a", FEATURES, "4"), operand("b", FEATURES, "8"))))
        .isEmpty();
    assertThat(
            unifier("Features(f), Features(2 * f) -> Features(f)")
                .unify(List.of(operand("a", FEATURES, "4"), operand("b", FEATURES, "9"))))
        .hasSize(1);
  }

  @Test
  void anExpressionMayStandBeforeItsNames() {
    Unifier unifier = unifier("Features(2 * f), Features(f) -> Features(f)");
    List<Mismatch> mismatches =
        unifier.unify(List.of(operand("a", FEATURES, "9"), operand("b", FEATURES, "4")));
    assertThat(mismatches).hasSize(1);
    assertThat(mismatches.get(0).operand().name()).isEqualTo("a");
    assertThat(mismatches.get(0).expected()).isEqualTo(size("8"));
  }

  @Test
  void sumsAddUpWhatMayDiffer() {
    Unifier unifier =
        unifier(
            "Sequence(steps, f)... -> Sequence(steps, sum(f))",
            Set.of("f"),
            UnaryOperator.identity());
    List<Mismatch> mismatches =
        unifier.unify(
            List.of(
                operand("a", SEQUENCE, "n", "4"),
                operand("b", SEQUENCE, "n", "width"),
                operand("c", SEQUENCE, "n", "4")));
    assertThat(mismatches).isEmpty();
    assertThat(unifier.result().toString()).isEqualTo("(n, width + 8)");
  }

  @Test
  void whatIsNotSummedMustStillAgree() {
    Unifier unifier =
        unifier(
            "Sequence(steps, f)... -> Sequence(steps, sum(f))",
            Set.of("f"),
            UnaryOperator.identity());
    assertThat(
            unifier.unify(
                List.of(operand("a", SEQUENCE, "n", "4"), operand("b", SEQUENCE, "m", "4"))))
        .hasSize(1);
  }

  @Test
  void labelsTakeTheirShapeFromTheOthers() {
    Unifier unifier = unifier("Labels(classes), Scores(classes) -> Loss()");
    Operand labels = Operand.open("annotated", LABELS);
    assertThat(labels.shape().isEmpty()).isTrue();
    assertThat(unifier.unify(List.of(labels, operand("answer", SCORES, "answers")))).isEmpty();
    assertThat(unifier.sizes()).containsExactly("classes", size("answers"));
    assertThat(unifier.result().axes()).isEmpty();
  }

  @Test
  void aKnownAxisOfAnOtherwiseOpenValueIsUsed() {
    Unifier unifier = unifier("Sequence(steps, wide), Sequence(steps, narrow) -> Loss()");
    Operand half = new Operand("half", SEQUENCE, List.of(Optional.of(size("m")), Optional.empty()));
    List<Mismatch> mismatches = unifier.unify(List.of(half, operand("whole", SEQUENCE, "n", "4")));
    assertThat(mismatches).hasSize(1);
    assertThat(mismatches.get(0).operand()).isEqualTo(half);
  }

  @Test
  void aDemandSaysWhatTheInputsLeaveOpen() {
    Unifier unifier = unifier("Features(narrow) -> Features(wide)");
    assertThat(unifier.unify(List.of(operand("a", FEATURES, "8")))).isEmpty();
    assertThat(unifier.resultAxes()).containsExactly(Optional.empty());
    unifier.demand(new Shape(List.of(size("width"))));
    assertThat(unifier.result().toString()).isEqualTo("(width)");
    unifier.demand(new Shape(List.of(size("other"))));
    assertThat(unifier.result().toString()).isEqualTo("(width)");
  }

  @Test
  void theShapeOfAPatternIsKnownWithItsNames() throws MalformedSignatureException {
    Unifier unifier = unifier("Features(f) -> Features(f)");
    Signature other = SignatureParser.parse("Sequence(f, g) -> Sequence(f, 3 * f)");
    assertThat(unifier.shape(other.result()).isEmpty()).isTrue();
    assertThat(unifier.unify(List.of(operand("a", FEATURES, "8")))).isEmpty();
    assertThat(unifier.shape(other.result()).orElseThrow().toString()).isEqualTo("(8, 24)");
    assertThat(unifier.shape(other.input(0)).isEmpty()).isTrue();
  }
}
