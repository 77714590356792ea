package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {

  private static final List<String> NAMES = List.of("width", "answers", "heads");

  @Test
  void aSlipOfTheFingersIsRecognised() {
    assertThat(Suggestion.among("widht", NAMES)).isEqualTo("Did you mean 'width'?");
    assertThat(Suggestion.among("answer", NAMES)).isEqualTo("Did you mean 'answers'?");
    assertThat(Suggestion.among("Heads", NAMES)).isEqualTo("Did you mean 'heads'?");
  }

  @Test
  void somethingElseIsAnsweredWithAllNames() {
    assertThat(Suggestion.among("temperature", NAMES))
        .isEqualTo("Use one of: answers, heads, width.");
    assertThat(Suggestion.among("temperature", List.of("width"))).isEqualTo("Use 'width'.");
    assertThat(Suggestion.among("temperature", List.of())).isEqualTo("Declare it first.");
  }
}
