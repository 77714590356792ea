package org.distill4j.experiment.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is built row by row and written as plain text, Markdown or JSON. Columns of names
 * are aligned to the left, columns of numbers to the right.
 *
 * <pre>{@code
 * Table table = new Table(List.of("model", "Acc@1"));
 * table.add("teacher", Numbers.percent(0.4267));
 * System.out.print(table);
 * }</pre>
 */
public final class Table {

  private static final String GAP = "  ";

  private final int names;
  private final List<List<String>> rows = new ArrayList<>();

  /** Creates an empty table with one column of names. */
  public Table(List<String> head) {
    this(1, head);
  }

  /**
   * Creates an empty table.
   *
   * @param names the number of columns at the left that hold names
   * @param head the titles of all columns, at least one
   */
  public Table(int names, List<String> head) {
    if (head.isEmpty()) {
      throw new IllegalArgumentException("A table needs at least one column.");
    }
    this.names = names;
    rows.add(List.copyOf(head));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not as many cells as the head
   */
  public void add(List<String> cells) {
    if (cells.size() != head().size()) {
      throw new IllegalArgumentException(
          "The row %s has %s cells, but the head %s has %s."
              .formatted(cells, cells.size(), head(), head().size()));
    }
    rows.add(List.copyOf(cells));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not as many cells as the head
   */
  public void add(String... cells) {
    add(Arrays.asList(cells));
  }

  /** Returns the titles of the columns. */
  public List<String> head() {
    return rows.get(0);
  }

  /** Returns the rows below the head. */
  public List<List<String>> rows() {
    return List.copyOf(rows.subList(1, rows.size()));
  }

  /** Returns head and rows as lines of plain text without trailing spaces. */
  public List<String> lines() {
    int[] widths = new int[head().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /** Returns the table as plain text, each line ending in a line feed. */
  @Override
  public String toString() {
    return lines().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Returns the table as Markdown, each line ending in a line feed. */
  public String markdown() {
    List<String> alignment = new ArrayList<>();
    for (int i = 0; i < head().size(); i++) {
      alignment.add(i < names ? "---" : "--:");
    }
    String below = alignment.stream().collect(Collectors.joining("|", "|", "|\n"));
    return markdownRow(head())
        + below
        + rows().stream().map(Table::markdownRow).collect(Collectors.joining());
  }

  /**
   * Returns the table as JSON: {@code {"head": ["model", ...], "rows": [["teacher", ...], ...]}}.
   */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    head().forEach(json.putArray("head")::add);
    var array = json.putArray("rows");
    rows().forEach(row -> row.forEach(array.addArray()::add));
    return json;
  }

  private static String markdownRow(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? "" : GAP);
      line.append(i < names ? row.get(i) + padding : padding + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
