package org.distill4j.runtime.data.text;

import static com.google.common.truth.Truth.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsTest {

  /** Words that must stay whole, of many scripts. */
  private static final List<String> WHOLE =
      List.of(
          "café",
          "हिन्दी",
          "தமிழ்",
          "বাংলা",
          "മലയാളം",
          "สวัสดี",
          "مَدْرَسَة",
          "שָׁלוֹם",
          "việt",
          "ёлка",
          "ñandú",
          "łódź",
          "한국어",
          "日本語",
          "ⵜⴰⵎⴰⵣⵉⵖⵜ",
          "don't",
          "l'été",
          "col·lecció",
          "צה״ל");

  @Test
  void cutsAtPunctuationAndKeepsApostrophesWithin() {
    assertThat(Words.of("Who's in the Café, no.3? 'yes'"))
        .containsExactly("who's", "in", "the", "café", "no", "3", "yes")
        .inOrder();
    assertThat(Words.of(" ?! ")).isEmpty();
  }

  @Test
  void keepsWordsOfAllScriptsWhole() {
    for (String word : WHOLE) {
      assertThat(Words.of("(" + word + "), " + word + "?")).containsExactly(word, word);
    }
  }

  @Test
  void takesEveryNormalisationFormForTheSameWord() {
    for (String word : WHOLE) {
      List<String> expected = Words.of(word);
      for (Normalizer.Form form : Normalizer.Form.values()) {
        assertThat(Words.of(Normalizer.normalize(word, form))).isEqualTo(expected);
      }
    }
  }

  @Test
  void takesSpellingsForTheSameWord() {
    Map.of(
            "don't",
            List.of("don’t", "don‘t", "donʼt", "don＇t", "don´t", "don`t", "DON’T"),
            "istanbul",
            List.of("İstanbul", "I\u0307stanbul", "ISTANBUL", "ｉｓｔａｎｂｕｌ"),
            "cooperate",
            List.of("coop\u00ADerate", "co\u2060operate", "cooperate\uFEFF"),
            "می\u200Cخواهم".replace("\u200C", ""),
            List.of("می\u200Cخواهم", "می\u200Dخواهم"),
            "क्ष",
            List.of("क्\u200Dष", "क्\u200Cष"),
            "fish",
            List.of("ﬁsh", "ＦＩＳＨ"),
            "straße",
            List.of("STRAẞE", "Straße"),
            "åre",
            List.of("Åre", "\u212Bre", "A\u030Are"))
        .forEach(
            (word, spellings) ->
                spellings.forEach(it -> assertThat(Words.of(it)).containsExactly(word)));
  }

  @Test
  void separatesAtSpacesOfAnyKindAndIgnoresLoneMarks() {
    for (String space : List.of(" ", "\u00A0", "\u200B", "\u3000", "\t", "\u2028")) {
      assertThat(Words.of("a" + space + "b")).containsExactly("a", "b").inOrder();
    }
    assertThat(Words.of("\u0301 a \u20E3")).containsExactly("a");
    assertThat(Words.of("1\uFE0F\u20E3 \uD83D\uDE00 \uD800")).containsExactly("1");
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Words.of("TITLE İ I ı")).containsExactly("title", "i", "i", "ı").inOrder();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void composesAccentsOfAnswers() {
    assertThat(Words.composed("cafe\u0301 ﬁ")).isEqualTo("café ﬁ");
  }
}
