package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of multimodal distillation on a few videos of two features. */
final class MultimodalCommandTest {

  @TempDir Path folder;

  @Test
  void comparesTheThreeNetworks() throws IOException {
    TinyVideos.write(folder);
    Path output = folder.resolve("runs");
    Path json = folder.resolve("result.json");

    Console console = run("--output", output.toString(), "--json", json.toString());

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains("90 questions about 45 videos for training, 30 about 15");
    assertThat(console.out()).contains("distilled student - teacher");
    assertThat(console.out()).contains("answered wrongly by all");
    JsonNode runs = new ObjectMapper().readTree(json.toFile());
    assertThat(runs.at("/2/model").asText()).isEqualTo("distilled student");
    assertThat(Files.exists(output.resolve("student-seed-1.json"))).isTrue();
    assertThat(Files.exists(output.resolve("teacher-seed-1-answers-loss.png"))).isTrue();
    assertThat(Files.exists(output.resolve("distilled-student-seed-1-motion-loss.png"))).isTrue();
  }

  @Test
  void trainsPublishedSystems() throws IOException {
    TinyVideos.write(folder);

    Console console = run("--systems", "CO_MEM,AMU,HGA,DUAL_VGR,DSAVS,QUESTION");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    for (String system : List.of("Co-Mem", "AMU", "HGA", "DualVGR", "DSAVS", "question alone")) {
      assertThat(console.out()).containsMatch("(?m)^" + system + " +[0-9,]+ +\\d");
    }
    assertThat(console.out())
        .containsMatch(
            "model +parameters +what +who +how +when +where +all\\R+Co-Mem +[0-9,]+ +\\d");
    assertThat(console.out()).doesNotContain("distilled student");
  }

  @Test
  void searchesForTheLearningRateOfEachSystem() throws IOException {
    TinyVideos.write(folder);

    Console console =
        run(
            "--systems",
            "QUESTION,DISTILLED",
            "--search-learning-rates",
            "1e-9,5e-3",
            "--epochs=3");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).containsMatch("Acc@1 on held-out training +1.0E-9 +0.005 +best");
    assertThat(console.out()).containsMatch("(?m)^distilled student +\\d.* 0.005$");
    for (String system : List.of("question alone", "distilled student")) {
      assertThat(console.out()).containsMatch("(?m)^" + system + " +[0-9,]+ +\\d.* 1 +\\d+.\\d$");
    }
  }

  @Test
  void refusesSearchesWithoutAnAim() throws IOException {
    TinyVideos.write(folder);

    assertThat(run("--search-learning-rates", "1e-3").err()).contains("add --systems");
    assertThat(run("--systems", "HGA", "--search-weights", "1").err())
        .contains("--search-learning-rates alone");
    assertThat(run("--systems", "HGA", "--search-learning-rates", "0").err())
        .contains("finite and above 0");
  }

  @Test
  void searches() throws IOException {
    TinyVideos.write(folder);

    Console console = run("--search-weights", "0,1");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    List<String> lines = console.out().lines().toList();
    assertThat(lines.get(2)).startsWith("student ");
    assertThat(lines.get(3)).startsWith("not distilled");
    assertThat(lines).hasSize(8);
  }

  @Test
  void readsDefinitionsWithoutAnyFolder() {
    Console console =
        Console.run(
            "multimodal",
            "--answers=20",
            "--training-fraction=0.1",
            "--width=16",
            "--epochs=1",
            "--examples=1");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).containsMatch("questions about [0-9,]+ synsets for training");
    assertThat(console.out()).containsMatch("model +parameters .*kind .*all +95 %");
    assertThat(console.out()).contains("distilled student - teacher");
    assertThat(console.out()).containsMatch("(?m)^synset [nvar]\\d+, \\w+: what ");
  }

  @Test
  void searchesOnHeldOutSynsets() {
    Console console =
        Console.run(
            "multimodal",
            "--answers=20",
            "--training-fraction=0.1",
            "--width=16",
            "--epochs=1",
            "--search-weights=1");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out().lines().toList()).hasSize(5);
    assertThat(console.out()).containsMatch("(?m)^distilled +1.0, 1.0 +1.0, 1.0 +\\d");
  }

  private Console run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("multimodal", "--data", folder.toString(), "--width", "16"));
    arguments.addAll(List.of(more));
    if (Arrays.stream(more).noneMatch(it -> it.startsWith("--epochs"))) {
      arguments.add("--epochs=1");
    }
    return Console.run(arguments.toArray(String[]::new));
  }
}
