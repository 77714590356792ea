package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.Test;

/** Networks of the other samples, saved by a training, evaluated and queried. */
final class SavedNetworksTest extends SavedNetworkFixture {

  private static final List<String> SYNSETS = List.of("--answers=20", "--training-fraction=0.1");

  @Test
  void aGlossNetworkOfMultimodalIsEvaluatedAsInItsTraining() throws IOException {
    run(SYNSETS, "multimodal", "--width=16", "--epochs=1", "--examples=0", output(), json());

    assertSame(evaluated("teacher", SYNSETS), result().get(0));
    assertSame(evaluated("distilled", SYNSETS), result().get(2));
    Console console = run(SYNSETS, "predict", networks(), "--model=student", "--example=0");
    assertThat(console.out()).containsMatch("^synset [nvar]\\d+: what .+ \\(.+\\)\ncorrect: ");
    Console misfit =
        Console.run("evaluate", networks(), "--model=teacher", "--training-fraction=0.1");
    assertThat(misfit.code()).isEqualTo(1);
    assertThat(misfit.errors()).hasSize(1);
    assertThat(misfit.err()).contains("The data do not fit the network in ");
    assertThat(misfit.err()).contains("Give the options of its training.");
  }

  @Test
  void aVideoNetworkOfMultimodalIsEvaluatedAsInItsTraining() throws IOException {
    TinyVideos.write(folder);
    List<String> data = List.of("--data=" + folder);
    run(data, "multimodal", "--width=16", "--epochs=1", output(), json());

    assertSame(evaluated("distilled", data), result().get(2));
  }

  @Test
  void aGlossNetworkOfRankingIsEvaluatedAsInItsTraining() throws IOException {
    run(SYNSETS, ranking());

    assertSame(evaluated("teacher", SYNSETS), result().get(0));
    assertSame(evaluated("VANILLA", SYNSETS), result().get(1));
    Path plain = folder.resolve("plain.zip");
    Console refused =
        Console.run("export", networks(), "--model=teacher", "--format=dl4j", "--output=" + plain);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors()).hasSize(1);
    assertThat(refused.err()).contains("No layer of DL4J is equal to these nodes: '");
    assertThat(Files.exists(plain)).isFalse();
  }

  @Test
  void aVideoNetworkOfRankingIsEvaluatedAsInItsTraining() throws IOException {
    TinyVideos.write(folder);
    List<String> data = List.of("--data=" + folder, "--mean-frames");
    run(data, ranking());

    assertSame(evaluated("vanilla", data), result().get(2));
    Console console = run(data, "predict", networks(), "--model=vanilla", "--example=1", "--top=2");
    assertThat(console.out()).startsWith("video ");
    assertThat(console.out().lines().toList()).hasSize(4);
  }

  @Test
  void aNetworkOfWordsIsEvaluatedAsInItsTraining() throws IOException {
    List<String> data = List.of("--words=80");
    run(data, "words", "--epochs=1", output());

    for (String network : List.of("teacher", "student", "distilled--pretrained")) {
      Path kept = folder.resolve("networks").resolve(network + "-seed-1.json");
      assertSame(evaluated(network, data), JSON.readTree(kept.toFile()));
    }
    Console console = run(data, "predict", networks(), "--model=teacher", "--example=0");
    assertThat(console.out())
        .containsMatch("^word [a-z]+\ncorrect: (noun|verb|adj|adv)(, \\w+)*\n");
    assertThat(console.out().lines().toList()).hasSize(6);
    Console misfit = Console.run("evaluate", networks(), "--model=teacher", "--words=84");
    assertThat(misfit.code()).isEqualTo(1);
    assertThat(misfit.errors()).hasSize(1);
    assertThat(misfit.err()).contains("are not those that it was trained on");
    assertExportedToDl4j(data, "teacher");
    assertUsage(
        Console.run("evaluate", networks(), "--model=teacher", "--partition=TEST"),
        "--partition does not apply to networks of 'words'; leave it out");
  }

  private String[] ranking() {
    return new String[] {
      "ranking",
      "--schemes=vanilla",
      "--epochs=1",
      "--student-epochs=1",
      "--teacher-width=16",
      "--student-width=16",
      output(),
      json()
    };
  }

  private static void assertSame(JsonNode evaluation, JsonNode run) {
    assertThat(evaluation.at("/metrics/acc1_any").isNumber()).isTrue();
    assertThat(evaluation.at("/metrics")).isEqualTo(run.get("metrics"));
  }
}
