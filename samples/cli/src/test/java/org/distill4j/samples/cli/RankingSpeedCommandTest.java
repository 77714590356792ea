package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RankingSpeedCommandTest {

  @TempDir Path folder;

  @Test
  void measuresEveryScheme() throws IOException {
    Path json = folder.resolve("speed.json");

    Console console =
        Console.run(
            "ranking-speed",
            "--answers=200",
            "--examples=8",
            "--batch-size=4",
            "--clips=2",
            "--features=3",
            "--rounds=1",
            "--json",
            json.toString());

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains("200 answers, batches of 4, 2 steps an epoch; peak memory");
    JsonNode rows = new ObjectMapper().readTree(json.toFile()).get(0).get("rows");
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0).get("relative").asDouble()).isEqualTo(1);
    assertThat(rows.get(3).get("scheme").asText()).isEqualTo("PAIRWISE_RECORDED");
    assertThat(rows.get(3).get("recordedBytes").asLong())
        .isNotEqualTo(rows.get(4).get("recordedBytes").asLong());
  }
}
