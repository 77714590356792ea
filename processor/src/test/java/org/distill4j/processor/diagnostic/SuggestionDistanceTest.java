package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SuggestionDistanceTest {

  private static final List<String> NAMES =
      List.of("answer", "embedded", "hidden", "question", "sentence", "x", "words");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "hiden, hidden",
    "hiddden, hidden",
    "hidedn, hidden",
    "hIDDEN, hidden",
    "word, words",
    "wrods, words",
    "y, x",
    "qestionn, question",
    "embeded, embedded",
    "embbeddde, embedded",
    "entirely, ",
    "w, x",
    "wds, ",
  })
  void oneSlipForEachThreeLettersIsForgiven(String unknown, String closest) {
    assertThat(Suggestion.closest(unknown, NAMES).orElse(null)).isEqualTo(closest);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneSlipIsAlwaysForgiven(long seed) {
    Random random = new Random(seed);
    String name = NAMES.get(random.nextInt(NAMES.size()));
    StringBuilder slip = new StringBuilder(name);
    int at = random.nextInt(name.length());
    switch (random.nextInt(4)) {
      case 0 -> slip.deleteCharAt(at);
      case 1 -> slip.insert(at, 'q');
      case 2 -> slip.setCharAt(at, 'q');
      default -> {
        if (at > 0) {
          slip.setCharAt(at, name.charAt(at - 1));
          slip.setCharAt(at - 1, name.charAt(at));
        }
      }
    }
    assertThat(Suggestion.closest(slip.toString(), List.of(name)).orElse(null)).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheNamesChangesNothing(long seed) {
    List<String> shuffled = new ArrayList<>(NAMES);
    Collections.shuffle(shuffled, new Random(seed));
    for (String unknown : List.of("hiden", "sentense", "nothing", "w")) {
      assertThat(Suggestion.among(unknown, shuffled)).isEqualTo(Suggestion.among(unknown, NAMES));
    }
  }

  @Test
  void ofTwoNamesEquallyCloseTheFirstInTheAlphabetIsMeant() {
    assertThat(Suggestion.closest("hiddeb", List.of("hiddex", "hiddea")).orElseThrow())
        .isEqualTo("hiddea");
    assertThat(Suggestion.closest("hidden", List.of("hiddex", "hidden")).orElseThrow())
        .isEqualTo("hidden");
  }

  @Test
  void namesAreListedInAlphabeticalOrder() {
    assertThat(Suggestion.listed(List.of("b", "c", "a"))).isEqualTo("a, b, c");
    assertThat(Suggestion.listed(List.of())).isEmpty();
  }
}
