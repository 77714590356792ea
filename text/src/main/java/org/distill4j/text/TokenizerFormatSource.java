package org.distill4j.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.mapping.CellException;
import org.distill4j.runtime.data.mapping.Cells;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.NodeFormatSource;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;

/**
 * The format {@code tokenizer} of inputs of tokens: {@code question=tokenizer:file=tokenizer.json}.
 * With the option {@code most}, longer texts lose their end.
 */
public final class TokenizerFormatSource implements NodeFormatSource {

  private static final String NAME = "tokenizer";
  private static final String FILE = "file";
  private static final String MOST = "most";

  @Override
  public List<String> formats(Slot slot) {
    return slot.column().equals(TokenColumn.class.getName()) ? List.of(NAME) : List.of();
  }

  @Override
  public NodeFormat create(
      Slot slot, String name, Map<String, String> options, Map<String, Object> state)
      throws IOException {
    for (String option : options.keySet()) {
      if (!option.equals(FILE) && !option.equals(MOST)) {
        throw new IllegalArgumentException(
            "it has no option '%s'; the options are 'file', 'most'".formatted(option));
      }
    }
    if (!options.containsKey(FILE)) {
      throw new IllegalArgumentException("it needs its file: tokenizer:file=tokenizer.json");
    }
    return new TokenizerFormat(SubwordTokenizer.open(Path.of(options.get(FILE))), most(options));
  }

  private static int most(Map<String, String> options) {
    String text = options.getOrDefault(MOST, String.valueOf(Integer.MAX_VALUE));
    if (!text.matches("[1-9]\\d{0,9}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "the option 'most' is '%s'; it must be a whole number of at least 1".formatted(text));
    }
    return Integer.parseInt(text);
  }

  /** Reads texts by a tokeniser, which is open as long as the program runs. */
  private static final class TokenizerFormat implements NodeFormat {

    private final SubwordTokenizer tokenizer;
    private final int most;

    TokenizerFormat(SubwordTokenizer tokenizer, int most) {
      this.tokenizer = tokenizer;
      this.most = most;
    }

    @Override
    public OptionalInt indices() {
      return OptionalInt.of(tokenizer.vocabulary());
    }

    @Override
    public void settle(List<OptionalInt> sizes, OptionalInt indices) throws CellException {
      if (indices.isPresent() && indices.getAsInt() < tokenizer.vocabulary()) {
        throw new CellException(
            "%s has %s tokens, but the spec has %s"
                .formatted(tokenizer.file(), tokenizer.vocabulary(), indices.getAsInt()),
            "set the dimension to %s".formatted(tokenizer.vocabulary()));
      }
    }

    @Override
    public Row row(Cells cells) throws CellException {
      if (!(cells.value() instanceof String text)) {
        throw new CellException("the value is no text", "fill it in, or leave the record out");
      }
      return Row.of(tokenizer.encode(List.of(text)).truncated(most).tokens(0));
    }

    @Override
    public Column column(List<Row> rows) {
      List<int[]> tokens = new ArrayList<>();
      rows.forEach(row -> tokens.add(row.indices()));
      return new TokenColumn(tokens.toArray(int[][]::new));
    }
  }
}
