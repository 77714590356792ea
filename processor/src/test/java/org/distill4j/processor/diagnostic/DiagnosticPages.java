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
  static Map<String, String> of(Map<DiagnosticExample, Compilation> examples) {
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

  /** Returns the errors of a compilation; if there are none, the processor's warnings. */
  static List<Diagnostic<? extends JavaFileObject>> messages(Compilation compilation) {
    return compilation.errors().isEmpty()
        ? compilation.warnings().stream()
            .filter(warning -> warning.getMessage(Locale.ROOT).startsWith("["))
            .toList()
        : compilation.errors();
  }

  private static String page(DiagnosticId id, Map<DiagnosticExample, Compilation> examples) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(id).append("\n\n").append(readable(id.problem())).append("\n\n");
    page.append("**Fix.** ").append(readable(id.fix())).append("\n");
    examples.forEach(
        (example, compilation) -> {
          if (example.id() == id) {
            page.append(section(example, compilation));
          }
        });
    return page.toString();
  }

  private static String section(DiagnosticExample example, Compilation compilation) {
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
    String message = messages(compilation).get(0).getMessage(Locale.ROOT);
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
