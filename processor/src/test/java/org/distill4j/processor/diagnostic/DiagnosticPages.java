package org.distill4j.processor.diagnostic;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Generates the documentation pages of diagnostics from the catalogue and its examples. */
final class DiagnosticPages {

  private DiagnosticPages() {}

  /** Returns the text of each page by file name. */
  static Map<String, String> of(Map<DiagnosticExample, List<Message>> examples) {
    Map<String, String> pages = new TreeMap<>();
    StringBuilder index =
        new StringBuilder(
            """
            # Diagnostics

            All messages of the processor. An id never changes its meaning. Each page shows specs that
            cause the message, and the message as printed by javac. Certain mistakes are errors. Probable
            ones are warnings, which end with the annotation that suppresses them.

            | id | problem |
            |---|---|
            """);
    for (DiagnosticId id : DiagnosticId.values()) {
      index.append("| [%1$s](%1$s.md) | %2$s |\n".formatted(id, readable(id.problem())));
      pages.put(id + ".md", page(id, examples));
    }
    pages.put("README.md", index.toString());
    return pages;
  }

  /**
   * A message of the compiler. A diagnostic of javac would keep the whole compilation in memory.
   *
   * @param line the line, from 1
   * @param text the message
   */
  record Message(long line, String text) {

    private Message(Diagnostic<? extends JavaFileObject> diagnostic) {
      this(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
    }
  }

  /** Returns the errors of a compilation; if there are none, the processor's warnings. */
  static List<Message> messages(Compilation compilation) {
    return compilation.errors().isEmpty()
        ? compilation.warnings().stream()
            .map(Message::new)
            .filter(warning -> warning.text().startsWith("["))
            .toList()
        : compilation.errors().stream().map(Message::new).toList();
  }

  private static String page(DiagnosticId id, Map<DiagnosticExample, List<Message>> examples) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(id).append("\n\n").append(readable(id.problem())).append("\n\n");
    page.append("**Fix.** ").append(readable(id.fix())).append("\n");
    examples.forEach(
        (example, messages) -> {
          if (example.id() == id) {
            page.append(section(example, messages.get(0).text()));
          }
        });
    return page.toString();
  }

  private static String section(DiagnosticExample example, String message) {
    String[] lines = example.source().split("\n", -1);
    int shown = 0;
    while (!lines[shown].startsWith("@") && !lines[shown].startsWith("class")) {
      shown++;
    }
    StringBuilder source = new StringBuilder();
    for (int i = shown; i < lines.length; i++) {
      boolean here = i + 1 == example.line();
      String line = lines[i].replaceFirst(" *// expect: .*", "");
      source.append(here ? line + " // <- here" : line).append("\n");
    }
    return "\n## "
        + example.title()
        + "\n\n```java\n"
        + source.toString().strip()
        + "\n```\n\n```text\n"
        + message
        + "\n```\n";
  }

  /** Returns a pattern with an ellipsis for each argument. */
  private static String readable(String pattern) {
    return pattern
        .replaceAll("%(\\d\\$)?[sd]", "…")
        .replaceAll("^…$", "Depends on the context: see the messages below.")
        .replace("|", "\\|");
  }
}
