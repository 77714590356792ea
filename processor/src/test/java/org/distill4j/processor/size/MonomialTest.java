package org.distill4j.processor.size;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MonomialTest {

  @Test
  void powersOfZeroAreLeftOut() {
    assertThat(new Monomial(Map.of("a", 0, "b", 2)).powers()).containsExactly("b", 2);
    assertThat(new Monomial(Map.of("a", 0))).isEqualTo(Monomial.ONE);
  }

  @Test
  void aProductWithTheInverseIsOne() {
    Monomial monomial = new Monomial(Map.of("a", 2, "b", -1));
    assertThat(monomial.times(monomial.inverse())).isEqualTo(Monomial.ONE);
    assertThat(monomial.inverse().powers()).containsExactly("a", -2, "b", 1);
    assertThat(monomial.isWhole()).isFalse();
    assertThat(monomial.times(Monomial.of("b")).isWhole()).isTrue();
  }

  @Test
  void higherDegreesComeFirst() {
    List<Monomial> ordered =
        List.of(
            new Monomial(Map.of("a", 2, "b", 1)),
            new Monomial(Map.of("a", 1, "b", 1)),
            new Monomial(Map.of("a", 2)),
            Monomial.of("a"),
            Monomial.of("b"),
            Monomial.ONE,
            new Monomial(Map.of("a", -1)));
    List<Monomial> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(1));
    Collections.sort(shuffled);
    assertThat(shuffled).containsExactlyElementsIn(ordered).inOrder();
  }

  @Test
  void theOrderIsTotalAndAgreesWithEquality() {
    List<Monomial> all = new ArrayList<>();
    for (int a = -1; a <= 2; a++) {
      for (int b = -1; b <= 2; b++) {
        for (int c = -1; c <= 1; c++) {
          all.add(new Monomial(Map.of("a", a, "b", b, "c", c)));
        }
      }
    }
    for (Monomial first : all) {
      for (Monomial second : all) {
        int order = Integer.signum(first.compareTo(second));
        assertThat(order).isEqualTo(-Integer.signum(second.compareTo(first)));
        assertThat(order == 0).isEqualTo(first.equals(second));
        for (Monomial third : all) {
          if (order <= 0 && second.compareTo(third) <= 0) {
            assertThat(first.compareTo(third)).isAtMost(0);
          }
        }
      }
    }
  }
}
