package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.kernel.blas.BackendException;
import org.distill4j.samples.dictionary.DictionaryStudentGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailureTest {

  @TempDir Path folder;

  @Test
  void namesMissingData() {
    Path nowhere = folder.resolve("nowhere");

    assertOneLine(
        Console.run("dictionary", "--wordnet", nowhere.toString()),
        "cannot read WordNet's file data.noun in " + nowhere,
        "omit the folder to use the embedded ones");
  }

  @Test
  void namesDamagedData() throws IOException {
    Files.writeString(folder.resolve("data.noun"), "00000000 03 n 01 dog 0 001 @ 000");

    assertOneLine(
        Console.run("dictionary", "--wordnet", folder.toString()),
        "data.noun in " + folder + " is damaged in the line at byte 0");
  }

  @Test
  void namesMissingVideoData() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Files.writeString(folder.resolve("val_qa.json"), "[]");

    assertOneLine(
        Console.run("ranking", "--data", nowhere.toString()),
        nowhere + ": there is no such folder; check the name");
    assertOneLine(
        Console.run("ranking", "--data", folder.toString(), "--split", "val"),
        "val_qa.json: holds no list of records");
  }

  @Test
  void refusesAnUnwritableFolderBeforeItTrains() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertOneLine(
        Console.run("dictionary", "--output", file.resolve("models").toString()),
        "cannot write to the folder " + file.resolve("models"));
    assertOneLine(
        Console.run("dictionary", "--json", file.resolve("result.json").toString()),
        "cannot write to the folder " + file);
    assertOneLine(Console.run("version", "--json", folder.toString()), folder + ": it is a folder");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void makesNoFolderForACommandThatFails() throws IOException {
    Console console =
        Console.run(
            "dictionary",
            "--wordnet",
            folder.resolve("nowhere").toString(),
            "--output",
            folder.resolve("a/b").toString(),
            "--json",
            folder.resolve("c/result.json").toString());

    assertThat(console.code()).isEqualTo(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void namesAMissingModel() {
    assertOneLine(
        Console.run("evaluate", folder.toString()),
        "There is no saved network in " + folder + ": name");
    assertOneLine(
        Console.run("predict", folder.toString(), "--definition", "x"),
        "There is no saved network in " + folder + ": name");
  }

  @Test
  void namesADamagedDictionary() throws IOException {
    Path file = folder.resolve("dictionary.json");
    NetworkGraph student =
        DictionaryStudentGraph.builder().questionWords(5).evidenceWords(6).answers(7).build();
    ModelFile.save(student, student.initialised(1), folder.resolve("distilled-student.zip"));
    for (String damage : List.of("", "{", "[]", "{}", "{\"options\": 3}", "null")) {
      Files.writeString(file, damage);

      assertOneLine(Console.run("evaluate", folder.toString()), file + " is damaged");
    }
  }

  @Test
  void reportsAnUnexpectedErrorAsInternal() {
    StringWriter lines = new StringWriter();
    IllegalStateException mistake = new IllegalStateException("two\n  lines");

    int code = Errors.failure(mistake, new PrintWriter(lines), false);

    assertThat(code).isEqualTo(1);
    assertThat(lines.toString().strip())
        .isEqualTo(
            "distill4j: internal error, please report it: java.lang.IllegalStateException: two;"
                + " lines (--stacktrace shows where)");
  }

  @Test
  void reportsABackendThatIsMissingInOneLine() {
    StringWriter lines = new StringWriter();

    Errors.failure(new BackendException("No GPU can be used: ..."), new PrintWriter(lines), false);

    assertThat(lines.toString().strip()).isEqualTo("distill4j: No GPU can be used: ...");
  }

  @Test
  void printsTheStackTraceOnRequest() {
    Console console = Console.run("evaluate", folder.toString(), "--stacktrace");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.err()).contains("\tat org.distill4j.");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void assertOneLine(Console console, String... texts) {
    assertWithMessage(console.err()).that(console.code()).isEqualTo(1);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.errors().get(0)).startsWith("distill4j: ");
    for (String text : texts) {
      assertThat(console.errors().get(0)).contains(text);
    }
    assertThat(console.out()).isEmpty();
  }
}
