package org.distill4j.samples.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A result that cannot be written, as on a full disk: what is finished is kept, and the same
 * command goes on later. A folder in the place of the file stands in for the disk.
 */
final class UnwritableResultTest {

  @TempDir Path folder;

  private Console run(String command) {
    return Console.run(
        Stream.concat(
                Stream.of(command.split(" ")), Stream.of("--output=" + folder.resolve("networks")))
            .toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("networks"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * Creates a folder as soon as a network is saved; before, it would be refused as another run's.
   */
  private void blockAfter(String network, Path blocked) {
    try {
      while (!Files.exists(folder.resolve("networks").resolve(network))) {
        Thread.sleep(2);
      }
      Files.createDirectories(blocked);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @Timeout(300)
  @ValueSource(
      strings = {
        "images --images=40 --epochs=1 --student-epochs=1",
        "dictionary --answers=20 --training-fraction=0.1 --epochs=1 --student-epochs=1",
      })
  void whatIsFinishedIsKept(String command) throws Exception {
    Path blocked = folder.resolve("networks/distilled-student.zip");
    Thread blocking = new Thread(() -> blockAfter("teacher.zip", blocked.resolve("x")));
    blocking.start();

    Console failed = run(command);
    blocking.join();

    assertThat(failed.code()).isEqualTo(1);
    List<String> messages =
        failed.errors().stream().filter(line -> line.startsWith("distill4j: ")).toList();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).startsWith("distill4j: Cannot write the file " + blocked);
    assertThat(failed.err()).endsWith(messages.get(0) + System.lineSeparator());
    assertThat(files()).containsAtLeast("teacher.zip", "student.zip");
    assertWithMessage("%s", files())
        .that(files().stream().noneMatch(name -> name.endsWith(".tmp")))
        .isTrue();
    byte[] teacher = Files.readAllBytes(folder.resolve("networks/teacher.zip"));

    Files.delete(blocked.resolve("x"));
    Files.delete(blocked);
    Console again = run(command);

    assertWithMessage(again.err()).that(again.code()).isEqualTo(0);
    assertThat(files()).containsAtLeast("distilled-student.zip", "run.json");
    assertThat(Files.readAllBytes(folder.resolve("networks/teacher.zip"))).isEqualTo(teacher);
  }
}
