package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains, saves, evaluates and queries networks on a fraction of the questions. */
final class DictionaryCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static Console trained;

  @BeforeAll
  static void train() {
    trained = train("models", "result.json");
  }

  private static Console train(String output, String json, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "dictionary",
                    "--answers",
                    "20",
                    "--training-fraction",
                    "0.1",
                    "--epochs",
                    "2",
                    "--student-epochs",
                    "2",
                    "--output",
                    folder.resolve(output).toString(),
                    "--json",
                    folder.resolve(json).toString()),
                Stream.of(more))
            .toList();
    return Console.run(arguments.toArray(String[]::new));
  }

  private static Path models() {
    return folder.resolve("models");
  }

  @Test
  void printsTheDataAndTheTable() {
    assertWithMessage(trained.err()).that(trained.code()).isEqualTo(0);
    assertThat(trained.out()).contains("20 candidate answers");
    List<String> lines = trained.out().lines().toList();
    List<String> table = lines.subList(lines.size() - 5, lines.size());
    assertThat(table.get(0)).startsWith("model ");
    assertThat(table.get(1)).startsWith("question-type majority ");
    assertThat(table.get(2)).startsWith("teacher ");
    assertThat(table.get(3)).startsWith("student ");
    assertThat(table.get(4)).startsWith("distilled student ");
  }

  @Test
  void reportsItsProgressOnTheErrorStream() {
    assertThat(trained.err()).contains("distilled student, seed 1:");
    assertThat(trained.err()).contains("epoch 2/2");
    assertThat(trained.out()).doesNotContain("epoch");
  }

  @Test
  void writesTheResultAsJson() throws IOException {
    JsonNode json = JSON.readTree(folder.resolve("result.json").toFile());

    assertThat(json.get("results")).hasSize(4);
    assertThat(json.at("/results/3/model").asText()).isEqualTo("distilled student");
    assertThat(json.at("/results/1/parameters").asLong())
        .isGreaterThan(4 * json.at("/results/2/parameters").asLong());
    assertThat(json.at("/results/2/parameters")).isEqualTo(json.at("/results/3/parameters"));
    assertThat(json.at("/results/1/byType/kind/examples").asInt()).isGreaterThan(0);
  }

  @Test
  void savesNetworksThatCanBeUsedAlone() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    for (String name : List.of("dictionary.json", "distilled-student.zip")) {
      Files.copy(models().resolve(name), alone.resolve(name));
    }
    Path json = folder.resolve("evaluation.json");

    Console evaluated = Console.run("evaluate", alone.toString(), "--json", json.toString());

    assertWithMessage(evaluated.err()).that(evaluated.code()).isEqualTo(0);
    assertThat(evaluated.out()).startsWith("all ");
    assertThat(JSON.readTree(json.toFile()).at("/metrics/acc1_any"))
        .isEqualTo(
            JSON.readTree(folder.resolve("result.json").toFile())
                .at("/results/3/metrics/acc1_any"));
    Console asked =
        Console.run("predict", alone.toString(), "--definition", "a big city", "--top", "3");
    assertWithMessage(asked.err()).that(asked.code()).isEqualTo(0);
    assertThat(asked.out().lines().toList()).hasSize(3);
    assertThat(Console.run("evaluate", alone.toString(), "--model", "teacher").err())
        .contains("There is no model file");
  }

  @Test
  void refusesAWordListThatWasChanged() throws IOException {
    Path changed = Files.createDirectory(folder.resolve("changed"));
    Files.copy(models().resolve("student.zip"), changed.resolve("student.zip"));
    ObjectNode json = (ObjectNode) JSON.readTree(models().resolve("dictionary.json").toFile());
    ArrayNode answers = (ArrayNode) json.get("answers");
    answers.insert(0, answers.remove(1));
    JSON.writeValue(changed.resolve("dictionary.json").toFile(), json);

    Console reordered =
        Console.run("predict", changed.toString(), "--model=student", "--definition=x");
    answers.remove(0);
    JSON.writeValue(changed.resolve("dictionary.json").toFile(), json);
    Console shorter = Console.run("evaluate", changed.toString(), "--model=student");

    for (Console console : List.of(reordered, shorter)) {
      assertThat(console.code()).isEqualTo(1);
      assertThat(console.err()).contains("are not those that it was trained with");
    }
  }

  @Test
  void namesADamagedModel() throws IOException {
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    Files.copy(models().resolve("dictionary.json"), damaged.resolve("dictionary.json"));
    byte[] model = Files.readAllBytes(models().resolve("student.zip"));
    Path file = damaged.resolve("student.zip");
    Files.write(file, Arrays.copyOf(model, model.length / 2));

    Console console =
        Console.run("predict", damaged.toString(), "--model", "student", "--definition", "x");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.err()).contains(file.toString());
  }

  @Test
  void givesTheSameStudentForTheSameSeed() throws IOException {
    Console again = train("again", "again.json");

    assertWithMessage(again.err()).that(again.code()).isEqualTo(0);
    for (String model : List.of("teacher.zip", "student.zip", "distilled-student.zip")) {
      assertWithMessage("first different byte of %s", model)
          .that(Files.mismatch(folder.resolve("again").resolve(model), models().resolve(model)))
          .isEqualTo(-1);
    }
  }

  @Test
  void distilsWithTheSamplesOwnObjective() throws IOException {
    Console own = train("own", "own.json", "--objective", "skew_divergence", "--seed", "2");

    assertWithMessage(own.err()).that(own.code()).isEqualTo(0);
    assertThat(JSON.readTree(folder.resolve("own.json").toFile()).get("distillation").asText())
        .endsWith("SkewDictionaryDistillation");
    assertThat(Files.mismatch(folder.resolve("own/student.zip"), models().resolve("student.zip")))
        .isNotEqualTo(-1);
  }
}
