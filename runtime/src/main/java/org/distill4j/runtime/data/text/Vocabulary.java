package org.distill4j.runtime.data.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Words and their indices: the most frequent first, equally frequent ones in alphabetical order.
 */
public final class Vocabulary {

  /** The entry at index 0, which represents all unknown words. */
  public static final String UNKNOWN = "<unknown>";

  private static final Comparator<Entry<String, Integer>> ORDER =
      Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Entry.comparingByKey());

  private final List<String> words;
  private final Map<String, Integer> indices;

  /**
   * Creates a vocabulary in a given order.
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

  /** Returns the vocabulary of words that occur at least a number of times. */
  public static Vocabulary of(Stream<String> words, int minimumCount) {
    List<String> known = new ArrayList<>();
    known.add(UNKNOWN);
    counts(words).entrySet().stream()
        .filter(entry -> entry.getValue() >= minimumCount)
        .sorted(ORDER)
        .forEach(entry -> known.add(entry.getKey()));
    return new Vocabulary(known);
  }

  /** Returns the most frequent words, at most a number of them. */
  public static List<String> mostFrequent(Stream<String> words, int number) {
    PriorityQueue<Entry<String, Integer>> most = new PriorityQueue<>(ORDER.reversed());
    for (Entry<String, Integer> entry : counts(words).entrySet()) {
      if (most.size() < number) {
        most.add(entry);
      } else if (number > 0 && ORDER.compare(entry, most.element()) < 0) {
        most.remove();
        most.add(entry);
      }
    }
    return most.stream().sorted(ORDER).map(Entry::getKey).toList();
  }

  /** Returns the position of each word in a list. */
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

  /** Returns the index of each word of a text, 0 for unknown words. */
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
