package org.distill4j.runtime.file;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void aFileIsReplacedAndItsFolderMade() throws IOException {
    Path file = folder.resolve("a/b/result.txt");

    AtomicFile.write(file, "first".getBytes(UTF_8));
    AtomicFile.write(file, "second".getBytes(UTF_8));

    assertThat(Files.readString(file)).isEqualTo("second");
    assertThat(folder.resolve("a/b").toFile().list()).hasLength(1);
  }

  @Test
  void whatFailsHalfWayLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("result.txt");
    Files.writeString(file, "old");

    IOException e =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(UTF_8));
                      out.flush();
                      throw new IOException("disk full");
                    }));

    assertThat(e).hasMessageThat().contains("Cannot write the file " + file);
    assertThat(e).hasMessageThat().contains("disk full");
    assertThat(Files.readString(file)).isEqualTo("old");
    assertThat(folder.toFile().list()).hasLength(1);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path blocked = folder.resolve("file");
    Files.writeString(blocked, "not a folder");

    IOException e =
        assertThrows(
            IOException.class, () -> AtomicFile.write(blocked.resolve("x.txt"), new byte[0]));

    assertThat(e).hasMessageThat().contains("choose a folder that can be written");
  }
}
