package org.distill4j.samples.dictionary.wordnet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lexicon: words, their base forms, and their most frequent parts of speech. */
public final class Lexicon {

  private static final String COUNTS = "cntlist.rev";

  /** The counts of base forms in tagged text, by part of speech. */
  private final Map<PartOfSpeech, Map<String, Integer>> counts;

  private final Map<PartOfSpeech, Inflections> inflections;

  private Lexicon(
      Map<PartOfSpeech, Map<String, Integer>> counts, Map<PartOfSpeech, Inflections> inflections) {
    this.counts = counts;
    this.inflections = inflections;
  }

  static Lexicon read(DatabaseFiles files, Collection<Synset> synsets) {
    Map<PartOfSpeech, Map<String, Integer>> counts = new EnumMap<>(PartOfSpeech.class);
    Map<PartOfSpeech, Inflections> inflections = new EnumMap<>(PartOfSpeech.class);
    for (PartOfSpeech part : PartOfSpeech.values()) {
      counts.put(part, new HashMap<>());
      inflections.put(part, Inflections.read(files, part));
    }
    for (Synset synset : synsets) {
      Map<String, Integer> ofPart = counts.get(synset.id().partOfSpeech());
      synset.words().forEach(word -> ofPart.put(word, 0));
    }
    readCounts(files, counts);
    return new Lexicon(counts, inflections);
  }

  /**
   * Sums the counts of the senses of each word, with {@code word%type:...: sense count} on each
   * line.
   */
  private static void readCounts(
      DatabaseFiles files, Map<PartOfSpeech, Map<String, Integer>> counts) {
    int begin = 0;
    for (String line : files.read(COUNTS).split("\n", -1)) {
      if (!line.isBlank()) {
        try {
          addCount(line.strip(), counts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw files.damaged(COUNTS, begin, "expected a sense and its count");
        }
      }
      begin += line.length() + 1;
    }
  }

  private static void addCount(String line, Map<PartOfSpeech, Map<String, Integer>> counts) {
    int percent = line.indexOf('%', 1);
    String word = line.substring(0, percent).replace('_', ' ');
    PartOfSpeech part =
        switch (line.charAt(percent + 1)) {
          case '1' -> PartOfSpeech.NOUN;
          case '2' -> PartOfSpeech.VERB;
          case '3', '5' -> PartOfSpeech.ADJECTIVE;
          case '4' -> PartOfSpeech.ADVERB;
          default -> throw new IllegalArgumentException("unknown synset type");
        };
    int count = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    counts.get(part).computeIfPresent(word, (key, sum) -> sum + count);
  }

  /**
   * Returns the base forms of a word as a part of speech; empty if it is not a word of that class.
   */
  public Set<String> bases(String word, PartOfSpeech part) {
    Set<String> bases = new LinkedHashSet<>(inflections.get(part).candidates(word));
    bases.retainAll(counts.get(part).keySet());
    return bases;
  }

  /** Returns the word itself and its base forms as any part of speech. */
  public Set<String> bases(String word) {
    Set<String> bases = new LinkedHashSet<>();
    bases.add(word);
    for (PartOfSpeech part : PartOfSpeech.values()) {
      bases.addAll(bases(word, part));
    }
    return bases;
  }

  /**
   * Returns the most frequent part of speech of a word in tagged text. Ties go to the first in the
   * order of {@link PartOfSpeech}; empty if WordNet does not have the word.
   */
  public Optional<PartOfSpeech> partOfSpeech(String word) {
    PartOfSpeech best = null;
    int most = -1;
    for (PartOfSpeech part : PartOfSpeech.values()) {
      for (String base : bases(word, part)) {
        int count = counts.get(part).get(base);
        if (count > most) {
          best = part;
          most = count;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
