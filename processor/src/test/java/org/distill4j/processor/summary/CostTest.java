package org.distill4j.processor.summary;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.size.Polynomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs, typical sizes and ratios. */
final class CostTest {

  private static final Polynomial WIDTH = Polynomial.named("width");

  private static Cost cost(Polynomial parameters, int multiplyAdds, int bytes) {
    return new Cost(parameters, Polynomial.of(multiplyAdds), Polynomial.of(bytes));
  }

  @Test
  void costsAddUpComponentByComponent() {
    Cost sum = cost(WIDTH, 2, 3).plus(cost(WIDTH, 20, 30));
    assertThat(sum).isEqualTo(cost(WIDTH.times(Polynomial.of(2)), 22, 33));
    assertThat(sum.plus(Cost.NONE)).isEqualTo(sum);
  }

  @Test
  void aSumOfCostsIsTheSameAsAddingThem() {
    List<Cost> costs = List.of(cost(WIDTH, 1, 2), cost(Polynomial.of(5), 3, 4), cost(WIDTH, 5, 6));
    assertThat(Cost.sum(costs)).isEqualTo(costs.get(0).plus(costs.get(1)).plus(costs.get(2)));
    assertThat(Cost.sum(List.of())).isEqualTo(Cost.NONE);
  }

  @Test
  void aFunctionIsAppliedToEachNumber() {
    assertThat(cost(WIDTH, 2, 3).map(size -> size.plus(Polynomial.of(1))))
        .isEqualTo(
            new Cost(
                WIDTH.plus(Polynomial.of(1)),
                Polynomial.of(1),
                Polynomial.of(3),
                Polynomial.of(4)));
  }

  @Test
  void namesAreThoseOfAllNumbers() {
    Cost cost =
        new Cost(WIDTH, Polynomial.named("words"), Polynomial.named("answers").times(WIDTH));
    assertThat(cost.names()).containsExactly("answers", "width", "words").inOrder();
    assertThat(Cost.NONE.names()).isEmpty();
  }

  @Test
  void typicalSizesDistinguishDimensionsStepsAndBatch() {
    assertThat(Typical.sizes(Set.of("answers", "words", "batch"), Set.of("answers", "width")))
        .isEqualTo(Map.of("answers", 1000, "words", 20, "batch", 64));
  }

  @Test
  void typicalSizesAreDescribedInAlphabeticalOrder() {
    assertThat(Typical.inWords(Typical.sizes(Set.of("words", "answers"), Set.of("answers"))))
        .isEqualTo("answers = 1,000, words = 20");
    assertThat(Typical.inWords(Map.of())).isEmpty();
  }

  @Test
  void aFormulaIsEvaluatedAsFarAsSizesAreGiven() {
    Polynomial formula = WIDTH.times(Polynomial.named("words"));
    assertThat(Typical.value(formula, Map.of("words", 20, "width", 3)))
        .isEqualTo(Polynomial.of(60));
    assertThat(Typical.value(formula, Map.of("words", 20)))
        .isEqualTo(WIDTH.times(Polynomial.of(20)));
  }

  @ParameterizedTest
  @CsvSource({
    "380, 100, 3.80 : 1",
    "1, 1, 1.00 : 1",
    "50, 100, 0.50 : 1",
    "99994, 1000, 99.99 : 1",
    "100000, 1000, 100 : 1",
    "123456, 1000, 123 : 1",
  })
  void aRatioHasThreeDigits(int teacher, int student, String text) {
    assertThat(Ratio.of(Polynomial.of(teacher), Polynomial.of(student), Map.of())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "0, 0"})
  void thereIsNoRatioWithZero(int teacher, int student) {
    assertThat(Ratio.of(Polynomial.of(teacher), Polynomial.of(student), Map.of())).isEmpty();
  }

  @Test
  void aRatioUsesTypicalSizes() {
    assertThat(Ratio.of(WIDTH, Polynomial.of(8), Map.of("width", 32))).isEqualTo("4.00 : 1");
    assertThat(Ratio.of(WIDTH, Polynomial.of(8), Map.of())).isEmpty();
  }
}
