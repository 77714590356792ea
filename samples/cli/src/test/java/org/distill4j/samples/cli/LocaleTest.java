package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Output in locales with other digits, separators and letters. */
final class LocaleTest {

  private static final List<String[]> COMMANDS =
      List.of(
          new String[] {"specs"},
          new String[] {"explain", "DictionaryTeacher"},
          new String[] {"explain", "DictionaryTeacher", "--diagram=svg"},
          new String[] {"ranking", "--list-schemes"},
          new String[] {"images", "--images=-3"},
          new String[] {"words", "--seeds=0"},
          new String[] {"--help"});

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void outputIsTheSameEverywhere() {
    for (String[] command : COMMANDS) {
      Locale.setDefault(Locale.ROOT);
      Console expected = Console.run(command);
      for (String tag : List.of("ar-EG-u-nu-arab", "fa-IR", "tr-TR", "de-CH", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertWithMessage("%s %s", tag, String.join(" ", command))
            .that(Console.run(command))
            .isEqualTo(expected);
      }
    }
  }
}
