package org.distill4j.samples.dictionary.wordnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parses one line of a data file:
 *
 * <pre>
 * offset file type words {word id} relations {symbol offset type sourceTarget} [frames] | gloss
 * </pre>
 *
 * with the number of words and both halves of sourceTarget in hexadecimal digits.
 */
final class SynsetParser {

  private static final String GLOSS = " | ";
  private static final Pattern MARKER = Pattern.compile("\\((a|p|ip)\\)$");

  private final String line;
  private final int end;
  private int position;

  private SynsetParser(String line) {
    this.line = line;
    this.end = line.indexOf(GLOSS);
    if (end < 0) {
      throw new IllegalArgumentException("missing gloss");
    }
  }

  /**
   * Parses the synset of a line.
   *
   * @throws IllegalArgumentException if the line does not follow the format; the message states the
   *     reason
   */
  static Synset parse(String line) {
    return new SynsetParser(line).synset();
  }

  private Synset synset() {
    int offset = number(10);
    int file = number(10);
    SynsetId id = new SynsetId(PartOfSpeech.ofType(next()), offset);
    List<String> words = words();
    List<Pointer> pointers = pointers();
    return new Synset(id, file, words, pointers, line.substring(end + GLOSS.length()).strip());
  }

  private List<String> words() {
    int count = number(16);
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(word(next()));
      next();
    }
    return words;
  }

  /** Returns the plain word, without the syntactic marker of some adjectives. */
  private static String word(String written) {
    String bare = written.endsWith(")") ? MARKER.matcher(written).replaceFirst("") : written;
    return bare.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private List<Pointer> pointers() {
    int count = number(10);
    List<Pointer> pointers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Relation relation = Relation.ofSymbol(next());
      int offset = number(10);
      SynsetId target = new SynsetId(PartOfSpeech.ofType(next()), offset);
      pointers.add(new Pointer(relation, target, (number(16) & 0xff) - 1));
    }
    return pointers;
  }

  private int number(int radix) {
    String digits = next();
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + digits + "' is not a number", e);
    }
  }

  private String next() {
    if (position >= end) {
      throw new IllegalArgumentException("unexpected end of line");
    }
    int blank = line.indexOf(' ', position);
    int stop = blank < 0 || blank > end ? end : blank;
    String field = line.substring(position, stop);
    position = stop + 1;
    return field;
  }
}
