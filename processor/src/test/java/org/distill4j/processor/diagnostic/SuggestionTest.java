package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void ofManyNamesTheMostSimilarAreListed() {
    List<String> many = IntStream.range(100, 300).mapToObj(i -> "layers.attention" + i).toList();
    assertThat(Suggestion.among("attention", many))
        .matches("Use one of: (layers\\.attention\\d+, ){12}\\.\\.\\. \\(and 188 more\\)\\.");
    List<String> twelve = many.subList(0, 12);
    assertThat(Suggestion.among("attention", twelve))
        .isEqualTo("Use one of: " + String.join(", ", twelve) + ".");
  }

  @Test
  void theSimilarNamesComeFirst() {
    List<String> many = new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> "z" + i).toList());
    many.add("layers.answer.dense");
    assertThat(Suggestion.among("layers.answer", many)).contains("layers.answer.dense");
  }

  @Test
  void aNameCanBeDeclaredInstead() {
    assertThat(Suggestion.orDeclare("x", List.of(), "it: int x();"))
        .isEqualTo("Declare it: int x();");
    assertThat(Suggestion.orDeclare("temperature", List.of("width"), "it: int x();"))
        .isEqualTo("Use 'width'. Otherwise, declare it: int x();");
  }
}
