package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distill4j.samples.gloss.encoder.MiniLmFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of glosses on a few glosses, with the encoder. */
final class GlossesCommandTest {

  @TempDir Path folder;

  @Test
  void comparesStudentsOfTheEncoder() throws IOException {
    assumeTrue(MiniLmFiles.isInt8OnClassPath());
    Path json = folder.resolve("result.json");

    Console console =
        Console.run(
            "glosses",
            "--labels=60",
            "--unlabelled=40",
            "--test=30",
            "--vocabulary=100",
            "--student-epochs=1",
            "--json",
            json.toString(),
            "--output",
            folder.resolve("runs").toString());

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains("60 labelled and 40 unlabelled glosses, 30 held out");
    JsonNode table = new ObjectMapper().readTree(json.toFile());
    assertThat(table.at("/labels-60/rows")).hasSize(8);
    assertThat(Files.exists(folder.resolve("runs/vectors/sentence.npy"))).isTrue();
  }

  @Test
  void refusesFewerLabelsThanClasses() {
    Console console = Console.run("glosses", "--labels=500,4");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("--labels must be");
  }
}
