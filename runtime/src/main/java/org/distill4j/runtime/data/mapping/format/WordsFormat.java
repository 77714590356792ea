package org.distill4j.runtime.data.mapping.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.data.text.Words;

/**
 * The words or characters of a text as indices of a vocabulary, which is learnt from the training
 * data. Index 0 represents all that are unknown. The options {@code least} and {@code most} leave
 * out rare ones.
 */
final class WordsFormat implements NodeFormat {

  private final boolean characters;
  private final int least;
  private final int most;
  private final Map<String, Integer> counts = new HashMap<>();
  private Vocabulary vocabulary;

  WordsFormat(Options options, Map<String, Object> state, boolean characters) {
    options.requireKnown("least", "most");
    this.characters = characters;
    this.least = options.count("least", 1);
    this.most = options.count("most", Integer.MAX_VALUE - 1);
    if (state.containsKey("words")) {
      this.vocabulary = new Vocabulary(States.texts(state, "words"));
    }
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public void learn(Cells cells) throws CellException {
    words(cells).forEach(word -> counts.merge(word, 1, Integer::sum));
  }

  private List<String> words(Cells cells) throws CellException {
    Object value = cells.value();
    if (value == null) {
      throw CellValues.missing();
    }
    if (value instanceof List<?> list) {
      List<String> words = new ArrayList<>();
      for (Object word : list) {
        words.add(CellValues.name(word));
      }
      return words;
    }
    String text = CellValues.name(value);
    return characters ? text.codePoints().mapToObj(Character::toString).toList() : Words.of(text);
  }

  @Override
  public OptionalInt indices() {
    return OptionalInt.of(learnt().size());
  }

  private Vocabulary learnt() {
    if (vocabulary == null) {
      List<String> known = new ArrayList<>(List.of(Vocabulary.UNKNOWN));
      counts.entrySet().stream()
          .filter(entry -> entry.getValue() >= least)
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(most)
          .forEach(entry -> known.add(entry.getKey()));
      vocabulary = new Vocabulary(known);
    }
    return vocabulary;
  }

  @Override
  public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
    if (learnt().size() == 1) {
      throw new CellException(
          "no %s is left for the vocabulary".formatted(characters ? "character" : "word"),
          counts.isEmpty() ? "map a column of texts" : "lower the option 'least'");
    }
    if (indices.isPresent() && vocabulary.size() > indices.getAsInt()) {
      throw new CellException(
          "the vocabulary has %s entries, but the spec has %s"
              .formatted(vocabulary.size(), indices.getAsInt()),
          "set the option most=%s, or the dimension to %s"
              .formatted(indices.getAsInt() - 1, vocabulary.size()));
    }
  }

  @Override
  public Row row(Cells cells) throws CellException {
    return Row.of(learnt().encode(words(cells)));
  }

  @Override
  public Column column(List<Row> rows) {
    return new TokenColumn(rows.stream().map(Row::indices).toArray(int[][]::new));
  }

  @Override
  public List<String> names() {
    return learnt().words();
  }

  @Override
  public Map<String, Object> state() {
    return Map.of("words", learnt().words());
  }
}
