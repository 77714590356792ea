package org.distill4j.runtime.data.text;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VocabularyTest {

  @Test
  void ordersByFrequencyThenByTheAlphabet() {
    Vocabulary words = Vocabulary.of(Stream.of("b", "c", "a", "c", "b", "c", "a", "d"), 2);

    assertThat(words.words()).containsExactly("<unknown>", "c", "a", "b").inOrder();
    assertThat(words.encode(List.of("a", "d", "c"))).isEqualTo(new int[] {2, 0, 1});
    assertThat(Vocabulary.mostFrequent(Stream.of("b", "a", "c", "c"), 2))
        .containsExactly("c", "a")
        .inOrder();
  }

  @Test
  void takesTheMostFrequentOfMany() {
    Random random = new Random(1);
    List<String> text =
        Stream.generate(() -> "w" + (int) Math.abs(40 * random.nextGaussian())).limit(500).toList();
    List<String> all = Vocabulary.of(text.stream(), 1).words();

    for (int number = 0; number < all.size(); number++) {
      assertThat(Vocabulary.mostFrequent(text.stream(), number))
          .containsExactlyElementsIn(all.subList(1, number + 1))
          .inOrder();
    }
  }

  @Test
  void needsAPlaceForUnknownWords() {
    List<String> words = List.of("a");

    assertThrows(IllegalArgumentException.class, () -> new Vocabulary(words));
  }
}
