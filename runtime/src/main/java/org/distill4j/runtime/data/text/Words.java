package org.distill4j.runtime.data.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits texts into words. */
public final class Words {

  /** Letters and digits, with an apostrophe inside. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");

  private Words() {}

  /** Returns the words of a text in order, in lower case, without punctuation. */
  public static List<String> of(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
