package org.distill4j.runtime.data.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** Words and their indices: the most frequent first, equally frequent ones by the alphabet. */
public final class Vocabulary {

  /** What stands at index 0, for all words that are not known. */
  public static final String UNKNOWN = "<unknown>";

  private static final Comparator<Entry<String, Integer>> ORDER =
      Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Entry.comparingByKey());

  private final List<String> words;
  private final Map<String, Integer> indices;

  /**
   * A vocabulary in a given order.
   *
   * @param words {@link #UNKNOWN}, then the known words
   */
  public Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    if (words.isEmpty() || !words.get(0).equals(UNKNOWN)) {
      throw new IllegalArgumentException("a vocabulary must begin with " + UNKNOWN);
    }
    this.indices = indices(this.words);
  }

  /** The words that are met at least a number of times. */
  public static Vocabulary of(Stream<String> words, int minimumCount) {
    List<String> known = new ArrayList<>();
    known.add(UNKNOWN);
    counts(words).entrySet().stream()
        .filter(entry -> entry.getValue() >= minimumCount)
        .sorted(ORDER)
        .forEach(entry -> known.add(entry.getKey()));
    return new Vocabulary(known);
  }

  /** The words that are met most often, at most a number of them. */
  public static List<String> mostFrequent(Stream<String> words, int number) {
    return counts(words).entrySet().stream()
        .sorted(ORDER)
        .limit(number)
        .map(Entry::getKey)
        .toList();
  }

  /** From each word to its place in a list. */
  public static Map<String, Integer> indices(List<String> words) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      indices.put(words.get(i), i);
    }
    return indices;
  }

  private static Map<String, Integer> counts(Stream<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  /** All words, {@link #UNKNOWN} first. */
  public List<String> words() {
    return words;
  }

  /** The number of words, {@link #UNKNOWN} among them. */
  public int size() {
    return words.size();
  }

  /** The index of each word of a text, 0 where it is not known. */
  public int[] encode(List<String> text) {
    return text.stream().mapToInt(word -> indices.getOrDefault(word, 0)).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary vocabulary && words.equals(vocabulary.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }
}
