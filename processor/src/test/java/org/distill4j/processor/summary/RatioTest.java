package org.distill4j.processor.summary;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.processor.size.Polynomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatioTest {

  @ParameterizedTest
  @CsvSource({
    "380, 100, 3.80 : 1",
    "100, 300, 0.33 : 1",
    "9999, 100, 99.99 : 1",
    "10000, 100, 100 : 1",
    "123456, 100, 1235 : 1",
    "0, 100, ''",
    "100, 0, ''",
    "0, 0, ''",
  })
  void largeRatiosHaveNoDecimals(long teacher, long student, String expected) {
    assertThat(Ratio.of(Polynomial.of(teacher), Polynomial.of(student), Map.of()))
        .isEqualTo(expected);
  }

  @Test
  void whatIsOpenHasItsTypicalSize() {
    Polynomial teacher = Polynomial.named("answers").times(Polynomial.of(3));
    Polynomial student = Polynomial.named("answers").plus(Polynomial.of(500));
    assertThat(Ratio.of(teacher, student, Map.of("answers", 1000))).isEqualTo("2.00 : 1");
    assertThat(Ratio.of(teacher, student, Map.of())).isEmpty();
  }

  @Test
  void theBatchIsLargerThanASequenceIsLong() {
    Map<String, Integer> sizes =
        Typical.sizes(Set.of("batch", "words", "answers"), Set.of("answers"));
    assertThat(sizes).containsExactly("answers", 1000, "batch", 64, "words", 20).inOrder();
    assertThat(Typical.inWords(sizes)).isEqualTo("answers = 1,000, batch = 64, words = 20");
    assertThat(Typical.inWords(Map.of())).isEmpty();
  }

  @Test
  void aDimensionMayBeCalledBatch() {
    assertThat(Typical.sizes(Set.of("batch"), Set.of("batch"))).containsExactly("batch", 1000);
  }

  @Test
  void valuesKeepWhatHasNoSize() {
    Polynomial product = Polynomial.named("a").times(Polynomial.named("b"));
    assertThat(Typical.value(product, Map.of("a", 3)).toString()).isEqualTo("3 * b");
  }

  @Test
  void costsAddUpComponentByComponent() {
    Cost one = new Cost(Polynomial.of(1), Polynomial.named("a"), Polynomial.of(3));
    Cost other = new Cost(Polynomial.of(10), Polynomial.named("b"), Polynomial.named("c"));
    assertThat(one.plus(other)).isEqualTo(Cost.sum(List.of(one, other)));
    assertThat(one.plus(Cost.NONE)).isEqualTo(one);
    assertThat(Cost.sum(List.of())).isEqualTo(Cost.NONE);
    assertThat(one.plus(other).names()).containsExactly("a", "b", "c").inOrder();
    assertThat(one.map(size -> size.times(Polynomial.of(2)))).isEqualTo(one.plus(one));
  }
}
