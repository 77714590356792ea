package org.distill4j.processor.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text table with aligned columns; the cells of a table that is too wide are broken into lines.
 */
public final class AlignedText {

  private static final String GAP = "  ";

  /** The width left in a comment of 100 columns. */
  private static final int WIDEST = 96;

  private static final Pattern BETWEEN_TERMS = Pattern.compile(" (?=[-+] )");
  private static final Pattern ANYWHERE = Pattern.compile(" (?=[-+*/] )|(?<=,) ");

  private AlignedText() {}

  /**
   * Lays out rows.
   *
   * @param numbers the index of the first numeric column, aligned to the right
   */
  public static String of(List<List<String>> rows, int numbers) {
    int[] widths = widths(rows, BETWEEN_TERMS);
    Pattern breaks = BETWEEN_TERMS;
    if (total(widths) > WIDEST) {
      breaks = ANYWHERE;
      widths = widths(rows, breaks);
    }
    return laidOut(rows, numbers, widths, breaks);
  }

  private static String laidOut(
      List<List<String>> rows, int numbers, int[] widths, Pattern breaks) {
    return rows.stream()
        .map(row -> lines(row, widths, numbers, breaks))
        .collect(Collectors.joining("\n"));
  }

  /** Returns the widths of the columns; the widest breakable ones are narrowed to fit. */
  private static int[] widths(List<List<String>> rows, Pattern breaks) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    int[] least = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
        least[i] = Math.max(least[i], longestPart(row.get(i), breaks));
      }
    }
    int excess = total(widths) - WIDEST;
    while (excess > 0) {
      int widest = 0;
      for (int i = 1; i < columns; i++) {
        widest = widths[i] - least[i] > widths[widest] - least[widest] ? i : widest;
      }
      if (widths[widest] == least[widest]) {
        break;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  private static int total(int[] widths) {
    int total = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    return total;
  }

  private static int longestPart(String cell, Pattern breaks) {
    return parts(cell, breaks).stream().mapToInt(String::length).max().orElse(0);
  }

  /** Returns the parts between which a line may be broken; operators begin a line. */
  private static List<String> parts(String cell, Pattern breaks) {
    return cell.indexOf(' ') < 0 ? List.of(cell) : List.of(breaks.split(cell));
  }

  private static List<String> broken(String cell, int width, Pattern breaks) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : parts(cell, breaks)) {
      if (!line.isEmpty() && line.length() + 1 + part.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(part);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String lines(List<String> row, int[] widths, int numbers, Pattern breaks) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(broken(row.get(i), widths[i], breaks));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        String pad = " ".repeat(widths[i] - cell.length());
        text.append(i >= numbers ? pad + cell : cell + pad).append(GAP);
      }
      lines.add(text.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }
}
