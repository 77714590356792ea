package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.distill4j.testing.jdk.NewerJdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program in its own process. */
final class PackagedProgramIT {

  private static final long MINUTES = 5;

  @TempDir Path folder;

  @Test
  void printsVersions() throws Exception {
    Console console = run("version");

    assertWithMessage(console.err()).that(console.code()).isEqualTo(0);
    assertThat(console.out()).contains("dl4j 1.0.0-M2.1");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void trainsSavesAsksAndExports() throws Exception {
    String models = folder.resolve("models").toString();

    Console trained =
        run(
            "dictionary",
            "--answers=20",
            "--training-fraction=0.05",
            "--epochs=1",
            "--student-epochs=1",
            "--output=" + models);
    assertWithMessage(trained.err()).that(trained.code()).isEqualTo(0);
    assertThat(trained.out()).contains("distilled student  ");

    Console asked = run("predict", models, "--definition=a large and busy city");
    assertWithMessage(asked.err()).that(asked.code()).isEqualTo(0);
    assertThat(asked.out().lines().toList()).hasSize(5);
    assertWithMessage("only answers, no log").that(asked.err()).isEmpty();

    Console exported = run("export", models, "--output=" + folder.resolve("student.onnx"));
    assertWithMessage(exported.err()).that(exported.code()).isEqualTo(0);
    assertThat(exported.out()).contains("largest difference of an output");
  }

  @Test
  void failsWithOneLine() throws Exception {
    Console console = run("predict", folder.toString(), "--definition=x");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.errors()).hasSize(1);
    assertThat(console.out()).isEmpty();
  }

  @Test
  void trainsOnANewerJdkWithVectors() {
    NewerJdk jdk = NewerJdk.find().orElse(null);
    assumeTrue(jdk != null, NewerJdk.NONE);
    List<String> command =
        new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector", "-jar"));
    command.add(System.getProperty("distill4j.jar"));
    command.addAll(List.of("dictionary", "--answers=20", "--training-fraction=0.05"));
    command.addAll(List.of("--epochs=1", "--student-epochs=1"));
    command.add("--output=" + folder.resolve("models"));

    NewerJdk.Run run = jdk.run("java", command, folder);

    assertWithMessage(run.err()).that(run.code()).isEqualTo(0);
    assertThat(run.out()).contains("distilled student  ");
  }

  @Test
  void printsNothingElseOnANewerJdk() {
    NewerJdk jdk = NewerJdk.find().orElse(null);
    assumeTrue(jdk != null && jdk.feature() >= 24, NewerJdk.NONE);
    String jar = System.getProperty("distill4j.jar");

    NewerJdk.Run plain = jdk.run("java", List.of("-jar", jar, "version"), folder);
    assertThat(plain.code()).isEqualTo(0);
    assertWithMessage("native access is in the manifest")
        .that(plain.err())
        .doesNotContain("restricted method");

    NewerJdk.Run silenced =
        jdk.run(
            "java",
            List.of("--sun-misc-unsafe-memory-access=allow", "-jar", jar, "version"),
            folder);
    assertThat(silenced.err()).isEmpty();
    assertThat(silenced.out()).contains("dl4j 1.0.0-M2.1");
  }

  private Console run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("distill4j.jar"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertWithMessage("ended in time").that(ended).isTrue();
    return new Console(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
