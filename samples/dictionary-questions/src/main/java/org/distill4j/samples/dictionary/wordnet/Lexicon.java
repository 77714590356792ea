package org.distill4j.samples.dictionary.wordnet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which words there are, what they are forms of, and which part of speech they mostly are. */
public final class Lexicon {

  private static final String COUNTS = "cntlist.rev";

  /** By part of speech: each base form, and how often it was met in tagged text. */
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

  /** Adds up the counts of a word's senses: {@code word%type:...: sense count} in each line. */
  private static void readCounts(
      DatabaseFiles files, Map<PartOfSpeech, Map<String, Integer>> counts) {
    int begin = 0;
    for (String line : files.read(COUNTS).split("\n", -1)) {
      if (!line.isBlank()) {
        try {
          addCount(line.strip(), counts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw files.damaged(COUNTS, begin, "it is no sense with its count");
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
          default -> throw new IllegalArgumentException("no type of synset");
        };
    int count = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    counts.get(part).computeIfPresent(word, (key, sum) -> sum + count);
  }

  /** The base forms of a word as some part of speech; empty where it is no such word. */
  public Set<String> bases(String word, PartOfSpeech part) {
    Set<String> bases = new LinkedHashSet<>(inflections.get(part).candidates(word));
    bases.retainAll(counts.get(part).keySet());
    return bases;
  }

  /** The base forms of a word as any part of speech, and the word itself. */
  public Set<String> bases(String word) {
    Set<String> bases = new LinkedHashSet<>();
    bases.add(word);
    for (PartOfSpeech part : PartOfSpeech.values()) {
      bases.addAll(bases(word, part));
    }
    return bases;
  }

  /**
   * The part of speech that a word is most often, by tagged text; the first in the order of {@link
   * PartOfSpeech} where counts are equal; empty where it is no word of WordNet.
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
