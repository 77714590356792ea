package org.distill4j.runtime.data.table;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads JSON Lines. The columns are the names in the first records. */
final class JsonLinesReader implements TableReader {

  private static final int LOOKED_AT = 1_000;
  private static final int LONGEST_LINE = 64 << 20;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(Object.class);

  private final TableInput input;
  private final BufferedReader lines;
  private final Deque<TableRecord> ahead = new ArrayDeque<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private long number;
  private long line;

  private JsonLinesReader(TableInput input, BufferedReader lines) {
    this.input = input;
    this.lines = lines;
  }

  static JsonLinesReader open(TableInput input) throws IOException {
    JsonLinesReader reader = new JsonLinesReader(input, new BufferedReader(input.open()));
    try {
      reader.lookAhead();
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private void lookAhead() throws IOException {
    Optional<TableRecord> record = read();
    while (record.isPresent()) {
      ahead.add(record.get());
      columns.addAll(record.get().values().keySet());
      record = ahead.size() < LOOKED_AT ? read() : Optional.empty();
    }
    if (ahead.isEmpty()) {
      throw input.empty();
    }
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public Optional<TableRecord> next() throws IOException {
    return ahead.isEmpty() ? read() : Optional.of(ahead.remove());
  }

  private Optional<TableRecord> read() throws IOException {
    String text = line();
    while (text != null && text.isBlank()) {
      text = line();
    }
    if (text == null) {
      return Optional.empty();
    }
    number++;
    TableRecord empty = new TableRecord(input.file(), place(), Map.of());
    try {
      if (text.indexOf('\0') >= 0) {
        throw input.binary(place());
      }
      if (JSON.readValue(text) instanceof Map<?, ?> object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put((String) name, value));
        return Optional.of(new TableRecord(input.file(), place(), values));
      }
      throw empty.problem("is no JSON object", "write {\"name\": value, ...} on each line");
    } catch (JacksonException e) {
      throw empty.problem(
          "is no JSON (%s)".formatted(e.getOriginalMessage()), "write one object on each line");
    }
  }

  private String line() throws IOException {
    line++;
    try {
      StringBuilder text = new StringBuilder();
      int next = lines.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        text.append((char) next);
        if (text.length() > LONGEST_LINE) {
          throw new TableRecord(input.file(), "line " + line, Map.of())
              .problem(
                  "is longer than %s characters".formatted(LONGEST_LINE),
                  "write one object on each line");
        }
        next = lines.read();
      }
      return text.toString();
    } catch (IOException e) {
      throw input.problem(e, "line " + line);
    }
  }

  private String place() {
    return "record %s (line %s)".formatted(number, line);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
