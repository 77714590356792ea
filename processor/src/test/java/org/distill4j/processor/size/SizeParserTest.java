package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.LongStream;
import org.distill4j.processor.size.SizeExpression.Binary;
import org.distill4j.processor.size.SizeExpression.Constant;
import org.distill4j.processor.size.SizeExpression.Name;
import org.distill4j.processor.size.SizeExpression.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SizeParserTest {

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @CsvSource({
    "a + b * c, (a + (b * c))",
    "a * b + c, ((a * b) + c)",
    "a - b - c, ((a - b) - c)",
    "a / b / c, ((a / b) / c)",
    "a / b * c, ((a / b) * c)",
    "(a + b) * c, ((a + b) * c)",
    "((a)), a",
    "a - (b - c), (a - (b - c))",
    "sum(a) * 2, (sum(a) * 2)",
  })
  void productsBindCloserAndBothGroupFromTheLeft(String text, String expected)
      throws MalformedSizeException {
    assertThat(withParentheses(SizeExpression.parse(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anExpressionWithAllParenthesesIsReadBack(long seed) throws MalformedSizeException {
    SizeExpression expression = new RandomSizes(seed).expression(4);
    assertThat(SizeExpression.parse(withParentheses(expression))).isEqualTo(expression);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blanksChangeNothing(long seed) throws MalformedSizeException {
    SizeExpression expression = new RandomSizes(seed).expression(3);
    String text = withParentheses(expression);
    assertThat(SizeExpression.parse(text.replace(" ", ""))).isEqualTo(expression);
    assertThat(SizeExpression.parse(" " + text.replace("(", "\t( ") + "\n")).isEqualTo(expression);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    String letters = "ab1 ()+-*/_,.sum$\u00e9";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    try {
      SizeExpression expression = SizeExpression.parse(text.toString());
      assertThat(SizeExpression.parse(withParentheses(expression))).isEqualTo(expression);
    } catch (MalformedSizeException e) {
      assertThat(e).hasMessageThat().isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1_000, 1000", "007, 7", "2147483647, 2147483647"})
  void numbersAreWholeAndMayBeGrouped(String text, long value) throws MalformedSizeException {
    assertThat(SizeExpression.parse(text)).isEqualTo(new Constant(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "99999999999999999999"})
  void numbersBeyondAnIntAreRefused(String text) {
    MalformedSizeException e =
        assertThrows(MalformedSizeException.class, () -> SizeExpression.parse(text));
    assertThat(e).hasMessageThat().contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, 'b' stands at 3",
    "a + * b, '*' stands at 5",
    "(a + b, it ends",
    "a), ')' stands at 2",
    "-a, '-' stands at 1",
    "2a, 'a' stands at 2",
    "a.b, '.' stands at 2",
    "sum(2), '2' stands at 5",
    "sum(a + b), '+' stands at 7",
    "sum(, it ends",
  })
  void anErrorPointsToItsPosition(String text, String position) {
    MalformedSizeException e =
        assertThrows(MalformedSizeException.class, () -> SizeExpression.parse(text));
    assertThat(e).hasMessageThat().contains(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankTextsAreEmpty(String text) {
    MalformedSizeException e =
        assertThrows(MalformedSizeException.class, () -> SizeExpression.parse(text));
    assertThat(e).hasMessageThat().contains("empty");
  }

  @Test
  void sumIsANameUnlessParenthesesFollow() throws MalformedSizeException {
    assertThat(SizeExpression.parse("sum + 1"))
        .isEqualTo(new Binary('+', new Name("sum"), new Constant(1)));
    assertThat(SizeExpression.parse("sum ( a )")).isEqualTo(new Sum("a"));
    assertThat(SizeExpression.parse("summed")).isEqualTo(new Name("summed"));
  }

  @Test
  void namesKnowWhetherTheyAreSummed() throws MalformedSizeException {
    SizeExpression expression = SizeExpression.parse("sum(b) * (a + 2) / c + sum(a)");
    assertThat(expression.names()).containsExactly("a", "b", "c").inOrder();
    assertThat(expression.summedNames()).containsExactly("a", "b").inOrder();
    assertThat(expression.plainNames()).containsExactly("a", "c").inOrder();
    assertThat(SizeExpression.parse("3").names()).isEmpty();
  }

  @Test
  void sumsHaveValuesOfTheirOwn() throws MalformedSizeException {
    Polynomial value =
        SizeExpression.parse("sum(a) + a")
            .evaluate(name -> Polynomial.of(2), name -> Polynomial.of(30));
    assertThat(value).isEqualTo(Polynomial.of(32));
  }

  private static String withParentheses(SizeExpression expression) {
    if (expression instanceof Binary binary) {
      return "("
          + withParentheses(binary.left())
          + " "
          + binary.operator()
          + " "
          + withParentheses(binary.right())
          + ")";
    }
    if (expression instanceof Sum sum) {
      return "sum(" + sum.name() + ")";
    }
    return expression instanceof Constant constant
        ? Long.toString(constant.value())
        : ((Name) expression).name();
  }
}
