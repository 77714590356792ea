package org.distill4j.samples.dictionary.wordnet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds candidates for the base form of an inflected word as WordNet's morphological search does:
 * by a list of exceptions, then by replacing suffixes.
 */
final class Inflections {

  private static final Map<PartOfSpeech, List<Ending>> ENDINGS =
      Map.of(
          PartOfSpeech.NOUN,
          List.of(
              new Ending("s", ""),
              new Ending("ses", "s"),
              new Ending("xes", "x"),
              new Ending("zes", "z"),
              new Ending("ches", "ch"),
              new Ending("shes", "sh"),
              new Ending("men", "man"),
              new Ending("ies", "y")),
          PartOfSpeech.VERB,
          List.of(
              new Ending("s", ""),
              new Ending("ies", "y"),
              new Ending("es", "e"),
              new Ending("es", ""),
              new Ending("ed", "e"),
              new Ending("ed", ""),
              new Ending("ing", "e"),
              new Ending("ing", "")),
          PartOfSpeech.ADJECTIVE,
          List.of(
              new Ending("er", ""),
              new Ending("est", ""),
              new Ending("er", "e"),
              new Ending("est", "e")),
          PartOfSpeech.ADVERB,
          List.of());

  private final PartOfSpeech part;
  private final Map<String, List<String>> exceptions;

  private Inflections(PartOfSpeech part, Map<String, List<String>> exceptions) {
    this.part = part;
    this.exceptions = exceptions;
  }

  /**
   * Reads the list of exceptions, with {@code inflected base ...} on each line.
   *
   * @throws DictionaryDataException if it is missing or damaged
   */
  static Inflections read(DatabaseFiles files, PartOfSpeech part) {
    String name = part.file() + ".exc";
    String text = files.read(name);
    Map<String, List<String>> exceptions = new HashMap<>();
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      List<String> words = List.of(line.strip().replace('_', ' ').split(" +"));
      if (words.size() > 1) {
        exceptions.put(words.get(0), words.subList(1, words.size()));
      } else if (!line.isBlank()) {
        throw files.damaged(name, begin, "it has no base form");
      }
      begin += line.length() + 1;
    }
    return new Inflections(part, exceptions);
  }

  /** Returns the words that a word may be a form of, itself included, whether or not they exist. */
  Set<String> candidates(String word) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(word);
    candidates.addAll(exceptions.getOrDefault(word, List.of()));
    for (Ending ending : ENDINGS.get(part)) {
      if (word.endsWith(ending.inflected) && word.length() > ending.inflected.length()) {
        candidates.add(word.substring(0, word.length() - ending.inflected.length()) + ending.base);
      }
    }
    return candidates;
  }

  private record Ending(String inflected, String base) {}
}
