package org.distill4j.samples.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distill4j.experiment.data.Divisions;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.TokenColumn;

/** English words and their parts of speech, from the index files of WordNet 3.1. */
public final class WordClasses {

  /** The parts of speech, as WordNet abbreviates them. */
  public static final List<String> CLASSES = List.of("noun", "verb", "adj", "adv");

  private static final String INDEX = "/net/sf/extjwnl/data/wordnet/wn31/index.";
  private static final int ALPHABET = 26;
  private static final char FIRST = 'a';
  private static final int STEM = 4;

  private WordClasses() {}

  /**
   * Draws equally many words of each class. The annotated class of a word is the one that it was
   * drawn for; all its classes are correct. Words of one group start with the same four letters.
   */
  static Divisions drawn(int words, long seed) throws IOException {
    Map<String, List<Integer>> classes = classes();
    Random random = new Random(seed);
    Map<String, Integer> drawn = new TreeMap<>();
    for (int type = 0; type < CLASSES.size(); type++) {
      int wanted = type;
      List<String> candidates = new ArrayList<>(classes.keySet());
      candidates.removeIf(word -> drawn.containsKey(word) || !classes.get(word).contains(wanted));
      Collections.shuffle(candidates, random);
      candidates.stream().limit(words / CLASSES.size()).forEach(word -> drawn.put(word, wanted));
    }
    return divisions(List.copyOf(drawn.keySet()), drawn, classes);
  }

  /** Returns the word of some letters, each given as its index in the alphabet. */
  public static String word(int... letters) {
    int[] characters = IntStream.of(letters).map(letter -> FIRST + letter).toArray();
    return new String(characters, 0, characters.length);
  }

  private static Divisions divisions(
      List<String> words, Map<String, Integer> drawn, Map<String, List<Integer>> classes) {
    Examples examples =
        Examples.builder()
            .input("word", new TokenColumn(rows(words, word -> word.chars().map(c -> c - FIRST))))
            .label("annotated", labels(rows(words, word -> IntStream.of(drawn.get(word)))))
            .build();
    return new Divisions(
            examples,
            labels(rows(words, word -> classes.get(word).stream().mapToInt(Integer::intValue))),
            words.stream().map(word -> word.substring(0, Math.min(STEM, word.length()))).toList(),
            Map.of("alphabet", ALPHABET, "classes", CLASSES.size()))
        .withTexts(words::get, CLASSES);
  }

  private static int[][] rows(List<String> words, Function<String, IntStream> row) {
    return words.stream().map(word -> row.apply(word).toArray()).toArray(int[][]::new);
  }

  private static LabelColumn labels(int[][] answers) {
    return new LabelColumn(CLASSES.size(), answers);
  }

  /** Reads the classes of all words of lower-case letters. */
  private static Map<String, List<Integer>> classes() throws IOException {
    Map<String, List<Integer>> classes = new TreeMap<>();
    for (int type = 0; type < CLASSES.size(); type++) {
      try (InputStream index = WordClasses.class.getResourceAsStream(INDEX + CLASSES.get(type))) {
        String text = new String(index.readAllBytes(), StandardCharsets.US_ASCII);
        for (String line : text.lines().toList()) {
          String word = line.substring(0, line.indexOf(' '));
          if (word.matches("[a-z]+")) {
            classes.computeIfAbsent(word, key -> new ArrayList<>()).add(type);
          }
        }
      }
    }
    return classes;
  }
}
