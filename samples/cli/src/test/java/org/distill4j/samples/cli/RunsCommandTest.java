package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about runs, on the runs of a small study. */
final class RunsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Path results;

  @BeforeAll
  static void train() {
    results = folder.resolve("results");
    for (String epochs : new String[] {"1", "2"}) {
      Console trained =
          Console.run("words", "--words=80", "--epochs", epochs, "--output", results.toString());
      assertWithMessage(trained.err()).that(trained.code()).isEqualTo(0);
    }
  }

  private static Console runs(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "runs";
    all[1] = command;
    all[2] = results.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Console.run(all);
  }

  private static JsonNode json(String command, String... arguments) throws IOException {
    String[] all = Stream.concat(Stream.of(arguments), json()).toArray(String[]::new);
    Console console = runs(command, all);
    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    return JSON.readTree(folder.resolve("out.json").toFile());
  }

  private static Stream<String> json() {
    return Stream.of("--json", folder.resolve("out.json").toString());
  }

  @Test
  void listsRuns() throws IOException {
    assertThat(runs("list").out()).containsMatch("(?m)^teacher-seed-1 +[0-9,]+ +acc1_any +0\\.");

    JsonNode list = json("list");
    assertThat(list.size() % 2).isEqualTo(0);
    assertThat(list.at("/0/fingerprint").asText()).hasLength(64);
    assertThat(list.at("/0/finished").asText()).endsWith("Z");
  }

  @Test
  void showsWhatARunCameFrom() throws IOException {
    String text = runs("show", "teacher-seed-1").out();
    assertThat(text).contains("started by: words --words=80 --epochs 1 --output ");
    assertThat(text).contains("  epochs: 1 (option)");
    assertThat(text).contains("  org.distill4j.samples.words.SpellingReader: network ");

    JsonNode json = json("show", "teacher-seed-1");
    assertThat(json.at("/provenance/machine/cores").asInt()).isAtLeast(1);
    assertThat(json.at("/result/model").asText()).isEqualTo("teacher");
  }

  private static String longer() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("teacher-seed-1-.*json"))
          .map(file -> file.replace(".json", ""))
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  @Test
  void comparesRuns() throws IOException {
    Console console = runs("diff", "teacher-seed-1", longer());
    assertThat(console.out()).containsMatch("training +epochs +1 \\(option\\) +2 \\(option\\)");
    assertThat(console.out()).containsMatch("acc1_any, paired over [0-9]+ examples: ");

    JsonNode json = json("diff", "teacher-seed-1", longer());
    assertThat(json.at("/paired/low").asDouble()).isAtMost(json.at("/paired/high").asDouble());
    assertThat(runs("diff", "teacher-seed-1", "teacher-seed-1").out())
        .startsWith("The runs came from the same.");
  }

  @Test
  void trainsARunAgain() throws IOException {
    JsonNode json = json("rerun", "student-seed-1");

    assertThat(json.path("identical").asBoolean()).isTrue();
    assertThat(json.path("differences")).isEmpty();
  }

  @Test
  void tellsOfAResultThatDiffers() throws IOException {
    Path changed = folder.resolve("changed");
    Files.createDirectories(changed.resolve("provenance"));
    String name = "teacher-seed-1.json";
    String run = Files.readString(results.resolve(name));
    Files.writeString(
        changed.resolve(name),
        run.replaceFirst("\"outcomes\":\\[([01])\\.0", "\"outcomes\":[0.5")
            .replaceFirst(",\"sha256\":\"[0-9a-f]+\"", ""));
    Files.copy(
        results.resolve("provenance").resolve(name), changed.resolve("provenance").resolve(name));

    Console console = Console.run("runs", "rerun", changed.toString(), "teacher-seed-1");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out())
        .contains("teacher-seed-1: not identical\n  the outcomes of the held-out examples differ");
  }

  @Test
  void saysWhatToDo() throws IOException {
    Console unknown = runs("show", "techer");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("it has no run 'techer'; name one of '");
    assertThat(runs("show", "teacher").err()).contains("'teacher' is several runs; name one of");

    Console nowhere = Console.run("runs", "list", folder.resolve("nowhere").toString());
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err())
        .contains("nowhere: there is no such folder; name the folder of --output of a training");

    Path old = Files.createDirectories(folder.resolve("old"));
    Files.copy(results.resolve("teacher-seed-1.json"), old.resolve("teacher-seed-1.json"));
    assertThat(Console.run("runs", "rerun", old.toString(), "teacher").err())
        .contains("does not tell the command that started it; run its program again");
    assertThat(Console.run("runs", "show", old.toString(), "teacher").out())
        .contains("of an older version");

    assertThat(Console.run("runs").code()).isEqualTo(2);
    assertThat(Console.run("runs").err()).contains("Missing command: list, show, diff, rerun");
    for (String command : new String[] {"list", "show", "diff", "rerun"}) {
      Console help = Console.run("runs", command, "--help");
      assertThat(help.code()).isEqualTo(0);
      assertThat(help.out()).contains("Usage: distill4j runs " + command);
      assertThat(help.out()).contains("--json");
    }
  }
}
