package org.distill4j.processor.signature;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.distill4j.processor.size.Conditions;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.size.SizeExpression.Binary;
import org.distill4j.processor.size.SizeExpression.Constant;
import org.distill4j.processor.size.SizeExpression.Name;
import org.distill4j.processor.size.SizeExpression.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that are read back, and texts that are none. */
final class SignatureTextsTest {

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Features(f) -> Features(f)",
        " Features ( f )  ->  Features( f ) ",
        "Features(f)->Features(f)",
        "Features(\tf\n) -> Features(f)",
      })
  void blanksMeanNothing(String text) throws MalformedSignatureException {
    Signature signature = SignatureParser.parse(text);
    assertThat(signature.inputs())
        .containsExactly(new Pattern(Role.NONE, "Features", List.of(new Name("f")), false));
    assertThat(signature.result().axes()).containsExactly(new Name("f"));
    assertThat(signature.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Features(f) > Features(f) | '->'",
        "-> | Kind(size, ...)",
        "Features(f) -> | Kind(size, ...)",
        "Features(f), -> Features(f) | Kind(size, ...)",
        ", Features(f) -> Features(f) | Kind(size, ...)",
        "Features(f) -> Features(f), Features(f) | is not a size",
        "teacher -> Loss() | Kind(size, ...)",
        "pupil Features(f) -> Loss() | Kind(size, ...)",
        "Features(f)... -> Features(f) extra | Kind(size, ...)",
        "Features(f) -> teacher Features(f) | role",
        "Features(f).. -> Features(f) | Kind(size, ...)",
        "Features(f)count -> Features(f) | no '...' stands before it",
        "Features(f, ) -> Features(f) | is not a size",
        "Features((f) -> Features(f) | is not a size",
        "Features(f)) -> Features(f) | is not a size",
        "Features(2 f) -> Features(f) | is not a size",
        "=A: Features(f) -> Features(f) | element=CONSTANT",
        "keep=: Features(f) -> Features(f) | element=CONSTANT",
        "keep=A=B: Features(f) -> Features(f) | element=CONSTANT",
        "keep=A,: Features(f) -> Features(f) | element=CONSTANT",
        ": Features(f) -> Features(f) | element=CONSTANT",
      })
  void malformedSignaturesSayWhy(String text, String reason) {
    MalformedSignatureException e =
        assertThrows(MalformedSignatureException.class, () -> SignatureParser.parse(text));
    assertThat(e).hasMessageThat().contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Features"})
  void aTextWithoutAnArrowIsNoSignature(String text) {
    assertThrows(MalformedSignatureException.class, () -> SignatureParser.parse(text));
  }

  @Test
  void anOperationMayReadNothing() throws MalformedSignatureException {
    Signature constant = SignatureParser.parse("-> Features(units)");
    assertThat(constant.inputs()).isEmpty();
    assertThat(constant.accepts(0)).isTrue();
    assertThat(constant.accepts(1)).isFalse();
    assertThat(constant.inputNames()).isEmpty();
    assertThat(constant.gives("units")).isTrue();
    assertThat(constant.gives("inputs")).isFalse();
  }

  @Test
  void commasInsideSizesDoNotSeparate() throws MalformedSignatureException {
    Signature signature =
        SignatureParser.parse("Image(c, (h - 1) / 2, w), student Scores(n)... -> Loss()");
    assertThat(signature.inputs()).hasSize(2);
    assertThat(signature.input(0).axes()).hasSize(3);
    assertThat(signature.input(0).repeated()).isFalse();
    assertThat(signature.input(1).repeated()).isTrue();
    assertThat(signature.inputNames()).containsExactly("c", "h", "n", "w").inOrder();
  }

  @Test
  void aRepeatedPatternStandsForOneOrMore() throws MalformedSignatureException {
    Signature signature = SignatureParser.parse("Features(f), Features(g)... -> Loss()");
    assertThat(signature.accepts(1)).isFalse();
    assertThat(signature.accepts(2)).isTrue();
    assertThat(signature.accepts(100)).isTrue();
    assertThat(signature.input(99)).isEqualTo(signature.input(1));
  }

  @Test
  void theNumberOfRepeatedValuesMayHaveAName() throws MalformedSignatureException {
    Signature signature = SignatureParser.parse("Features(f), Features(g)...count -> Loss()");
    assertThat(signature.numbers(4)).containsExactly("count", 3);
    assertThat(signature.gives("count")).isTrue();
    assertThat(SignatureParser.parse("Features(g)... -> Loss()").numbers(4)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSignatureIsReadAsItIsWritten(long seed) throws MalformedSignatureException {
    Random random = new Random(seed);
    List<Pattern> inputs =
        LongStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> pattern(random, true)).toList();
    Pattern result = pattern(random, false);
    String text =
        inputs.stream().map(SignatureTextsTest::write).collect(Collectors.joining(", "))
            + " -> "
            + write(result);
    Signature signature = SignatureParser.parse(text);
    assertThat(signature.inputs()).isEqualTo(inputs);
    assertThat(signature.result()).isEqualTo(result);
    assertThat(signature.conditions()).isEqualTo(Conditions.NONE);
  }

  private static Pattern pattern(Random random, boolean hasRole) {
    List<SizeExpression> axes =
        LongStream.range(0, random.nextInt(4)).mapToObj(i -> axis(random)).toList();
    List<Role> roles =
        hasRole ? List.of(Role.NONE, Role.TEACHER, Role.STUDENT) : List.of(Role.NONE);
    Role role = roles.get(random.nextInt(roles.size()));
    return new Pattern(role, "Kind" + random.nextInt(9), axes, false);
  }

  private static SizeExpression axis(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Name("n" + random.nextInt(5));
      case 1 -> new Constant(random.nextInt(100));
      case 2 -> new Sum("s" + random.nextInt(5));
      default -> new Binary('*', new Name("n"), new Constant(random.nextInt(9)));
    };
  }

  private static String write(Pattern pattern) {
    String role = pattern.role() == Role.NONE ? "" : pattern.role().keyword() + " ";
    return role
        + pattern.kind()
        + pattern.axes().stream()
            .map(SignatureTextsTest::write)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String write(SizeExpression axis) {
    if (axis instanceof Name name) {
      return name.name();
    }
    if (axis instanceof Sum sum) {
      return "sum(" + sum.name() + ")";
    }
    if (axis instanceof Constant constant) {
      return Long.toString(constant.value());
    }
    Binary binary = (Binary) axis;
    return write(binary.left()) + " " + binary.operator() + " " + write(binary.right());
  }
}
