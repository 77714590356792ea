package org.distill4j.samples.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns; the last ones hold numbers, which stand to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final int numbers;
  private final List<List<String>> rows = new ArrayList<>();

  /** Begins with the head; columns from {@code numbers} on hold numbers. */
  public TextTable(int numbers, String... head) {
    this.numbers = numbers;
    rows.add(List.of(head));
  }

  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  public List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - row.get(i).length());
      line.append(i < numbers ? row.get(i) + pad : pad + row.get(i)).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
