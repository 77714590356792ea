package org.distill4j.samples.video.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distill4j.runtime.data.DataFileException;

/**
 * A table of text with a header, in which every row has a field for every column. Blank lines are
 * skipped.
 *
 * @param path the file
 * @param format the separator and the meaning of quotes
 */
record TableFile(Path path, Format format) {

  /** The format of a table. */
  enum Format {
    /** Fields separated by commas; a field in quotes may hold commas, quotes and line breaks. */
    COMMAS(','),
    /** Fields separated by tabs; quotes are characters like any other. */
    TABS('\t');

    private final char separator;

    Format(char separator) {
      this.separator = separator;
    }
  }

  private static final char QUOTE = '"';

  /**
   * Reads the rows.
   *
   * @param columns the columns that need a value in every row
   */
  List<Map<String, String>> rows(List<String> columns) throws IOException {
    Reader reader = new Reader(TextFile.read(path));
    List<String> header = reader.next();
    if (header.isEmpty()) {
      throw error("holds no record", "it must have a header and a line for each question");
    }
    header = header.stream().map(String::strip).toList();
    requireHeader(header, columns);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> fields = reader.next(); !fields.isEmpty(); fields = reader.next()) {
      rows.add(row(header, fields, columns, reader.line));
    }
    if (rows.isEmpty()) {
      throw error("holds no record", "it must have a header and a line for each question");
    }
    return rows;
  }

  private void requireHeader(List<String> header, List<String> columns) throws IOException {
    Set<String> names = new HashSet<>();
    for (String name : header) {
      if (!names.add(name) && !name.isEmpty()) {
        throw error("has the column '%s' twice".formatted(name), "name each column once");
      }
    }
    for (String column : columns) {
      if (!names.contains(column)) {
        throw error(
            "has no column '%s' but %s".formatted(column, header),
            "the header needs %s, separated by %s"
                .formatted(columns, format == Format.TABS ? "tabs" : "commas"));
      }
    }
  }

  private Map<String, String> row(
      List<String> header, List<String> fields, List<String> columns, int line) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
      row.put(header.get(i), fields.get(i));
    }
    for (String column : columns) {
      if (row.getOrDefault(column, "").isBlank()) {
        throw error(
            "line %d has no value of '%s' but of %s".formatted(line, column, row.keySet()),
            "every line needs " + columns);
      }
    }
    if (fields.size() != header.size()) {
      throw error(
          "line %d has %d fields but the header has %d"
              .formatted(line, fields.size(), header.size()),
          format == Format.TABS
              ? "every line needs a field for each column; fields cannot hold tabs"
              : "every line needs a field for each column; put a field with a comma in quotes");
    }
    return row;
  }

  private DataFileException error(String problem, String remedy) {
    return new DataFileException(path, problem, remedy);
  }

  /** Reads one row after the other. */
  private final class Reader {

    private final String text;
    private int at;
    private int nextLine = 1;

    /** The first line of the last row. */
    private int line;

    Reader(String text) {
      this.text = text;
    }

    /** Returns the fields of the next row that is not blank; none at the end. */
    List<String> next() throws IOException {
      while (at < text.length()) {
        line = nextLine;
        List<String> fields = fields();
        if (fields.size() > 1 || !fields.get(0).isBlank()) {
          return fields;
        }
      }
      return List.of();
    }

    private List<String> fields() throws IOException {
      List<String> fields = new ArrayList<>();
      do {
        fields.add(
            format == Format.COMMAS && at < text.length() && text.charAt(at) == QUOTE
                ? quoted()
                : plain());
      } while (at < text.length() && text.charAt(at++) == format.separator);
      boolean isReturn = at > 0 && at < text.length() && text.charAt(at - 1) == '\r';
      if (isReturn && text.charAt(at) == '\n') {
        at++;
      }
      nextLine++;
      return fields;
    }

    private String plain() {
      int from = at;
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
      return text.substring(from, at);
    }

    private boolean isEnd(char character) {
      return character == format.separator || character == '\n' || character == '\r';
    }

    private String quoted() throws IOException {
      int opened = nextLine;
      StringBuilder field = new StringBuilder();
      at++;
      while (at < text.length()) {
        char character = text.charAt(at++);
        if (character != QUOTE) {
          field.append(character);
          nextLine += character == '\n' ? 1 : 0;
        } else if (at < text.length() && text.charAt(at) == QUOTE) {
          field.append(QUOTE);
          at++;
        } else if (at == text.length() || isEnd(text.charAt(at))) {
          return field.toString();
        } else {
          throw error(
              "line %d has '%s' after a quoted field".formatted(nextLine, text.charAt(at)),
              "write a quote within a quoted field twice");
        }
      }
      throw error(
          "line %d has a quote that is never closed".formatted(opened),
          "close it, or write a quote within a quoted field twice; otherwise the file is"
              + " truncated: fetch it again");
    }
  }
}
