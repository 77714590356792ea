package org.distill4j.processor.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invalid spec under {@code src/test/resources/diagnostics/ID/}, with a comment {@code //
 * expect: text} on the line of its only message. A file {@code Name.lib.java} beside {@code
 * Name.java} is compiled first, without the processor and without parameter names.
 *
 * @param id the id that the folder names
 * @param file the source
 */
record DiagnosticExample(DiagnosticId id, Path file) {

  private static final String MARK = "// expect: ";
  private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

  static List<DiagnosticExample> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().endsWith(".lib.java"))
          .sorted()
          .map(file -> new DiagnosticExample(idOf(file), file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiagnosticId idOf(Path file) {
    return DiagnosticId.valueOf(file.getParent().getFileName().toString());
  }

  String name() {
    return id + " " + file.getFileName().toString().replace(".java", "");
  }

  /** Returns the file's name in words: "Labels of two sizes". */
  String title() {
    String words =
        file.getFileName().toString().replace(".java", "").replaceAll("(?<=[a-z])([A-Z])", " $1");
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }

  String source() {
    return read(file);
  }

  /**
   * A change of an example that follows the advice of its message.
   *
   * @param advice a part of the fix in the message
   * @param source the changed source
   */
  record Fixed(String advice, String source) {}

  /**
   * Returns the changes in {@code Name.fix}: blocks of a line {@code Fix: advice} and pairs of
   * lines {@code - old text} and {@code + new text}.
   */
  List<Fixed> fixes() {
    Path fixes = Path.of(file.toString().replace(".java", ".fix"));
    return Files.exists(fixes)
        ? Stream.of(read(fixes).strip().split("\n\n")).map(this::fixed).toList()
        : List.of();
  }

  private Fixed fixed(String block) {
    List<String> lines = block.lines().toList();
    String changed = source().replaceAll(" *// expect: .*", "");
    for (int i = 1; i < lines.size(); i += 2) {
      String old = text(lines.get(i), "- ");
      if (!changed.contains(old)) {
        throw new IllegalStateException(file + " does not contain '" + old + "'");
      }
      changed = changed.replace(old, text(lines.get(i + 1), "+ "));
    }
    return new Fixed(text(lines.get(0), "Fix: "), changed);
  }

  private static String text(String line, String head) {
    return line.equals(head.strip()) ? "" : line.substring(head.length()).replace("\\n", "\n");
  }

  Optional<String> library() {
    Path library = Path.of(file.toString().replace(".java", ".lib.java"));
    return Files.exists(library) ? Optional.of(read(library)) : Optional.empty();
  }

  /** Returns the name of the public interface of the library. */
  String libraryName() {
    return library().orElseThrow().replaceAll("(?s).*public interface (\\w+).*", "$1");
  }

  /** Returns the line of the message, from 1. */
  int line() {
    List<String> lines = source().lines().toList();
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(MARK))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(file + " expects nothing"))
        + 1;
  }

  /** Returns a part of the message. */
  String text() {
    String line = source().lines().toList().get(line() - 1);
    return line.substring(line.indexOf(MARK) + MARK.length()).strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
