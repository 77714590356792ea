package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The size of files and packages and the form of Javadoc, in all modules. */
final class SourceRulesTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final int MOST_FILES = 30;
  private static final int MOST_LINES = 300;

  /** The lists of annotations of the language. */
  private static final List<String> LISTS =
      List.of(
          "dsl/src/main/java/org/distill4j/dsl",
          "dsl/src/main/java/org/distill4j/dsl/objective",
          "dsl/src/main/java/org/distill4j/dsl/operation");

  private static final Pattern QUESTION =
      Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(What|How|Whether|Where)\\b[^\\n]*");

  /** A text that formats a number by the locale of the machine. */
  private static final Pattern LOCALISED =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n"
              + "]|\\\\.)*%[-#+ 0,(]*\\d*(?:\\.\\d+)?[doxXeEfgG](?:[^\"\\\\\\n"
              + "]|\\\\.)*\"[\\s)]*\\.formatted\\(");

  private static final Pattern DEFAULTS =
      Pattern.compile(
          "\\.to(?:Lower|Upper)Case\\(\\)|\\.getBytes\\(\\)|Charset\\.default|ZoneId\\.system"
              + "|LocalDateTime\\.now|new (?:File(?:Reader|Writer)|Date|Scanner)\\(");

  /** The sources with their texts, in order. */
  private static final Map<Path, String> SOURCES = new TreeMap<>();

  @BeforeAll
  static void readSources() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target") || name.equals(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(".java")
                && !file.toString().contains("generated" + java.io.File.separator + "org")) {
              SOURCES.put(file, Files.readString(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertWithMessage("sources").that(SOURCES.size()).isGreaterThan(1_000);
  }

  private static String name(Path path) {
    return ROOT.relativize(path).toString().replace('\\', '/');
  }

  @Test
  void packagesAreSmall() {
    Map<String, Integer> files = new TreeMap<>();
    for (Path source : SOURCES.keySet()) {
      files.merge(name(source.getParent()), 1, Integer::sum);
    }
    files.keySet().removeAll(LISTS);
    files.values().removeIf(count -> count <= MOST_FILES);
    assertWithMessage("packages with more than %s files; split them by family", MOST_FILES)
        .that(files)
        .isEmpty();
  }

  @Test
  void filesAreShort() {
    Map<String, Integer> lines = new TreeMap<>();
    SOURCES.forEach((source, text) -> lines.put(name(source), (int) text.lines().count()));
    lines.values().removeIf(count -> count <= MOST_LINES);
    assertWithMessage("files with more than %s lines; split them", MOST_LINES)
        .that(lines)
        .isEmpty();
  }

  @Test
  void everyPackageIsDescribed() {
    List<String> missing = new ArrayList<>();
    for (Path source : SOURCES.keySet()) {
      Path folder = source.getParent();
      if (name(source).contains("src/main/java")
          && !name(source).contains("archetype-resources") // templates, moved into a package
          && !Files.exists(folder.resolve("package-info.java"))
          && !missing.contains(name(folder))) {
        missing.add(name(folder));
      }
    }
    assertWithMessage("packages without package-info.java").that(missing).isEmpty();
  }

  @Test
  void nothingDependsOnLocaleCharsetOrTimeZone() {
    List<String> places = new ArrayList<>();
    for (Path source : SOURCES.keySet()) {
      if (!name(source).contains("src/main/")) {
        continue;
      }
      String text = SOURCES.get(source);
      for (Pattern pattern : List.of(LOCALISED, DEFAULTS)) {
        Matcher place = pattern.matcher(text);
        while (place.find()) {
          places.add(name(source) + ": " + place.group().replaceAll("\\s+", " "));
        }
      }
    }
    assertWithMessage(
            "uses of the machine's locale, charset or time zone; name one, or use a percent sign"
                + " and s")
        .that(places)
        .isEmpty();
  }

  @Test
  void javadocBeginsWithAVerbOrANoun() {
    List<String> questions = new ArrayList<>();
    for (Path source : SOURCES.keySet()) {
      Matcher sentence = QUESTION.matcher(SOURCES.get(source));
      while (sentence.find()) {
        questions.add(name(source) + ": " + sentence.group().replaceAll("\\s+", " "));
      }
    }
    assertWithMessage(
            "Javadoc that begins with What, How, Whether or Where; begin with a verb or a noun")
        .that(questions)
        .isEmpty();
  }
}
