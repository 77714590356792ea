package org.distill4j.runtime.data.text;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void cutsAtPunctuationAndKeepsApostrophesWithin() {
    assertThat(Words.of("Who's in the Café, no.3? 'yes'"))
        .containsExactly("who's", "in", "the", "café", "no", "3", "yes")
        .inOrder();
    assertThat(Words.of(" ?! ")).isEmpty();
  }
}
