package org.distill4j.samples.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.distill4j.runtime.evaluation.Interval;

/** A table of plain text, collected line by line: names to the left, numbers to the right. */
public final class PlainTable {

  private final List<List<String>> lines = new ArrayList<>();

  /** A table with its head. */
  public PlainTable(List<String> head) {
    lines.add(List.copyOf(head));
  }

  /**
   * Adds a line.
   *
   * @throws IllegalArgumentException if it has not as many cells as the head
   */
  public void add(List<String> cells) {
    if (cells.size() != lines.get(0).size()) {
      throw new IllegalArgumentException(
          "the line %s does not fit the head %s".formatted(cells, lines.get(0)));
    }
    lines.add(List.copyOf(cells));
  }

  /** A part as percent: 0.4267 is 42.7. */
  public static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f", 100 * part);
  }

  /** A difference of parts as percent, with its sign. */
  public static String signedPercent(double part) {
    return String.format(Locale.ROOT, "%+.1f", 100 * part);
  }

  /** The ends of an interval as percent. */
  public static String ends(Interval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  /** The lines, each ending in a line feed. */
  @Override
  public String toString() {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
  }

  /** The same as Markdown: the first column to the left, the others to the right. */
  public String markdown() {
    List<String> head = lines.get(0);
    String below = "|---" + "|--:".repeat(head.size() - 1) + "|\n";
    return row(head)
        + below
        + lines.stream().skip(1).map(PlainTable::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(cells.get(0));
    line.append(" ".repeat(widths[0] - cells.get(0).length()));
    for (int i = 1; i < widths.length; i++) {
      line.append(" ".repeat(2 + widths[i] - cells.get(i).length())).append(cells.get(i));
    }
    return line.toString().stripTrailing() + "\n";
  }
}
