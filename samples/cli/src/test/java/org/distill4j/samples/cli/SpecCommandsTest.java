package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.samples.dictionary.DictionaryTeacherGraph;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands that describe specs on those of the dictionary sample. */
final class SpecCommandsTest {

  private static final String TEACHER = "org.distill4j.samples.dictionary.DictionaryTeacher";

  @TempDir Path folder;

  @Test
  void specsListsNetworksAndDistillations() {
    Console console = Console.run("specs");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains(TEACHER + " ");
    assertThat(console.out()).containsMatch("DictionaryTeacher +network +\\d+ nodes +~[\\d,]+");
    assertThat(console.out())
        .containsMatch("Distillation +distillation +\\d losses +~\\d+\\.\\d+ : 1");
  }

  @Test
  void explainPrintsTheTableOfANetwork() {
    Console console = Console.run("explain", "DictionaryTeacher");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).startsWith("node ");
    assertThat(console.out()).containsMatch("(?m)^total +[\\d,]+ \\* ");
    assertThat(console.out()).contains("With answers = 1,000");
  }

  @Test
  void sizesTurnFormulasIntoTheNumbersOfTheBuiltNetwork() {
    Console console =
        Console.run(
            "explain",
            TEACHER,
            "--set=questionWords=50",
            "--set=evidenceWords=60",
            "--set=answers=7");

    long parameters =
        DictionaryTeacherGraph.builder()
            .questionWords(50)
            .evidenceWords(60)
            .answers(7)
            .build()
            .parameters();
    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out())
        .containsMatch("(?m)^total +" + String.format(Locale.ROOT, "%,d ", parameters));
  }

  @Test
  void explainPrintsTheRatiosAndLossesOfADistillation() {
    Console console = Console.run("explain", "DictionaryDistillation");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).containsMatch("(?m)^ratio +DictionaryTeacher : DictionaryStudent ");
    assertThat(console.out()).contains("teacher answer, student answer");
  }

  @Test
  void diagramsAreWrittenToAFile() throws IOException {
    Path svg = folder.resolve("teacher.svg");
    Console console =
        Console.run("explain", TEACHER, "--diagram", "svg", "--output", svg.toString());

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).isEmpty();
    assertThat(Files.readString(svg)).startsWith("<svg ");
    assertThat(Console.run("explain", TEACHER, "--diagram", "mermaid").out())
        .startsWith("flowchart TD\n");
  }

  @Test
  void jsonHoldsTheWholeEntryOfTheCatalogue() throws IOException {
    Path file = folder.resolve("teacher.json");
    Console.run("explain", TEACHER, "--set", "answers=7", "--json", file.toString());

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.path("name").asText()).isEqualTo(TEACHER);
    assertThat(json.path("set").path("answers").asInt()).isEqualTo(7);
    assertThat(json.path("total").path("parameters").asText()).contains("questionWords");
  }

  @Test
  void mistakesAreUsageErrorsWithASuggestion() {
    Console unknown = Console.run("explain", "DictionaryTecher");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean " + TEACHER + "?");

    Console other = Console.run("explain", "Nothing");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err())
        .contains(
            "Unknown spec 'Nothing'; 'distill4j specs' lists all. If its interface is there, it was"
                + " compiled without the processor: name ");

    Console none = Console.run("specs", "--in", folder.toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err())
        .contains("There are no specs. If there are interfaces with @Network, they were compiled");

    Console noSize = Console.run("explain", TEACHER, "--set", "widht=3");
    assertThat(noSize.code()).isEqualTo(2);
    assertThat(noSize.err()).contains("Unknown size 'widht' of");

    Console tooSmall = Console.run("explain", TEACHER, "--set", "answers=0");
    assertThat(tooSmall.code()).isEqualTo(2);
    assertThat(tooSmall.err()).contains("--set answers must be at least 1, but is 0");

    Console nowhere = Console.run("specs", "--in", folder.resolve("nothing").toString());
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--in: '" + folder.resolve("nothing") + "' does not exist");
  }

  @Test
  void damageIsReadOrTold() throws Exception {
    String name = TEACHER;
    Path specs = Files.createDirectories(folder.resolve("classes/META-INF/distill4j"));
    Path file = specs.resolve(name + ".json");
    try (InputStream in = getClass().getResourceAsStream("/META-INF/distill4j/" + name + ".json")) {
      Files.copy(in, file);
    }
    Path jar = folder.resolve("specs.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("META-INF/distill4j/" + name + ".json"));
      Files.copy(file, out);
    }
    DamagedFile.check(file, Promise.LENGTH, it -> description(folder.resolve("classes"), name));
    DamagedFile.check(jar, Promise.CHECKSUM, it -> description(jar, name));
  }

  private static String description(Path location, String name) throws IOException {
    SpecCatalogue specs = SpecCatalogue.of(List.of(location));
    if (specs.find(name).isEmpty()) {
      throw new IOException("There is no spec in " + location);
    }
    return specs.require(name).toString();
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path specs = Files.createDirectories(folder.resolve("META-INF/distill4j"));
    Files.writeString(specs.resolve("a.Broken.json"), "{");

    Console console = Console.run("explain", "Broken", "--in", folder.toString());

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.err())
        .contains("Cannot read a.Broken.json in " + folder + ": it is no JSON");
  }
}
