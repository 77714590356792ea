package org.distill4j.processor.emit.text;

import java.util.ArrayList;
import java.util.List;

/** Reformats generated source, line by line, where JavaPoet's layout is unusual. */
public final class Tidy {

  private static final String COMMENT = "/**";
  private static final String COMMENT_LINE = "* ";
  private static final String COMMENT_END = "*/";

  private final List<String> lines = new ArrayList<>();

  private Tidy() {}

  /** Returns a source with the usual layout. */
  public static String up(String source) {
    Tidy tidy = new Tidy();
    source.lines().forEach(tidy::add);
    String text = String.join("\n", tidy.lines);
    return source.endsWith("\n") ? text + "\n" : text;
  }

  private void add(String line) {
    String start = line.strip();
    if (line.startsWith(" ") && start.startsWith("}") && back(1).endsWith("{")) {
      replaceLast(1, back(1) + start);
    } else if (start.equals(COMMENT_END) && isShortComment()) {
      String words = back(1).strip().substring(COMMENT_LINE.length());
      replaceLast(2, back(2) + " " + words + " " + COMMENT_END);
    } else {
      if (isPrivateField(line) && back(1).isEmpty() && isPrivateField(back(2))) {
        lines.remove(lines.size() - 1);
      }
      lines.add(line);
    }
  }

  /** Returns true if a one-line comment spread over three lines ends here. */
  private boolean isShortComment() {
    return back(2).endsWith(COMMENT) && back(1).strip().startsWith(COMMENT_LINE);
  }

  private static boolean isPrivateField(String line) {
    return line.endsWith(";") && line.indexOf('(') < 0 && line.strip().startsWith("private ");
  }

  /** Returns an earlier line, the last one for 1. */
  private String back(int count) {
    return lines.size() < count ? "" : lines.get(lines.size() - count);
  }

  private void replaceLast(int count, String line) {
    lines.subList(lines.size() - count, lines.size()).clear();
    lines.add(line);
  }
}
