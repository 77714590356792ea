package org.distill4j.runtime.data.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Splits texts into words. Spellings that a reader takes for the same word give the same word:
 *
 * <ul>
 *   <li>Compatible characters are equal (Unicode normalisation form KC): composed and decomposed
 *       accents, full-width letters, ligatures. The form C would keep the last two apart, although
 *       they depend on keyboard and typesetting alone.
 *   <li>Apostrophes are equal: straight, curly, modifier letters, accents used as apostrophes.
 *   <li>Characters without a width are left out: soft hyphens, joiners and non-joiners, marks of
 *       direction, variation selectors. Only the zero-width space separates words.
 *   <li>Case does not matter, in no language: the dotted capital I is an i.
 * </ul>
 *
 * <p>Combining marks belong to the letter before them, as in Indic scripts, Arabic and Hebrew.
 */
public final class Words {

  private static final String MARKS = "\\p{Mn}\\p{Mc}";

  /** Letters and digits with their marks, with an apostrophe or a middle dot inside. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}"
              + MARKS
              + "]*(?:[\u00B7\u05F3\u05F4][\\p{L}"
              + MARKS
              + "]+)*(?:'\\p{L}[\\p{L}"
              + MARKS
              + "]*)?");

  /** The characters that are typed for an apostrophe, one of them by normalisation a space. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("[\u2018\u2019\u201B\u02BC\u02B9\u2032\uFF07\u00B4`]");

  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private static final Pattern WITHOUT_WIDTH =
      Pattern.compile("[\\p{Cf}\u034F\u180B-\u180D\uFE00-\uFE0F\\x{E0100}-\\x{E01EF}]");

  /** The lower case of a dotted capital I. */
  private static final String DOTTED_I = "i\u0307";

  private Words() {}

  /** Returns the words of a text in order, in lower case, without punctuation. */
  public static List<String> of(String text) {
    String plain = isPlain(text) ? text.toLowerCase(Locale.ROOT) : plain(text);
    return WORD.matcher(plain).results().map(MatchResult::group).toList();
  }

  /** Returns true for ASCII without a grave accent, which normalisation leaves as it is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > 0x7f || letter == '`') {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    String straight = APOSTROPHE.matcher(text).replaceAll("'");
    String visible = WITHOUT_WIDTH.matcher(straight.replace(ZERO_WIDTH_SPACE, ' ')).replaceAll("");
    String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    String lower = compatible.toLowerCase(Locale.ROOT).replace(DOTTED_I, "i");
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }

  /**
   * Returns a text with composed accents (Unicode normalisation form C), so that answers of one
   * spelling are equal. Other differences remain.
   */
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
