package org.distill4j.runtime.file;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are written to what is no regular file. */
final class OutputTargetTest {

  private static final byte[] TEXT = "text".getBytes(UTF_8);

  @TempDir private Path folder;

  @BeforeEach
  void assumeUnix() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "needs the devices of Linux");
  }

  @Test
  void aSymbolicLinkIsFollowed() throws IOException {
    Path file = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("x"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a/x"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);

    AtomicFile.write(second, TEXT);

    assertThat(Files.readString(file)).isEqualTo("text");
    assertThat(Files.isSymbolicLink(second)).isTrue();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file.getParent().toFile().list()).hasLength(1);
  }

  @Test
  void aLinkToWhatDoesNotExistYetIsFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("b/new"));
    Writable.requireFile(link);

    AtomicFile.write(link, TEXT);

    assertThat(Files.readString(folder.resolve("b/new"))).isEqualTo("text");
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  void aCycleOfLinksIsRefused() throws IOException {
    Path one = folder.resolve("one");
    Files.createSymbolicLink(folder.resolve("two"), one);
    Files.createSymbolicLink(one, folder.resolve("two"));

    assertThrows(IOException.class, () -> Writable.requireFile(one));
    assertThrows(IOException.class, () -> AtomicFile.write(one, TEXT));
  }

  @Test
  void aDeviceIsWrittenDirectly() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/full"));
    for (Path full : new Path[] {Path.of("/dev/full"), link}) {
      Writable.requireFile(full);
      IOException e = assertThrows(IOException.class, () -> AtomicFile.write(full, TEXT));
      assertThat(e).hasMessageThat().contains("Cannot write the file " + full);
    }
    AtomicFile.write(Path.of("/dev/null"), TEXT);

    assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  void aPipeIsWrittenDirectly() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));

    AtomicFile.write(pipe, TEXT);

    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("text");
    assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  private static String text(Path pipe) {
    try {
      return Files.readString(pipe);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void anOpenFileIsAppendedTo() throws IOException {
    Path log = folder.resolve("log");
    try (var out = Files.newOutputStream(log)) {
      out.write("before ".getBytes(UTF_8));
      out.flush();
      Path open = descriptor(log);
      AtomicFile.write(open, TEXT);
      assertThat(Files.readString(log)).isEqualTo("before text");
    }
  }

  /** Returns the name of an open file in /proc, as /dev/stdout is one. */
  private static Path descriptor(Path file) throws IOException {
    try (var all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(it -> Files.isSymbolicLink(it) && it.toFile().exists())
          .filter(it -> file.toString().equals(link(it)))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String link(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }

  @Test
  void aFolderIsRefused() {
    assertThat(assertThrows(IOException.class, () -> AtomicFile.write(folder, TEXT)))
        .hasMessageThat()
        .contains("it is a folder");
    assertThat(assertThrows(IOException.class, () -> Writable.requireFile(folder)))
        .hasMessageThat()
        .contains("it is a folder");
  }

  @Test
  void permissionsAreKept() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    AtomicFile.write(file, TEXT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aNameOfTheGreatestLengthIsWritten() throws IOException {
    Path file = folder.resolve("x".repeat(255));

    AtomicFile.write(file, TEXT);

    assertThat(Files.readString(file)).isEqualTo("text");
  }

  @Test
  void onlyOldTemporaryFilesAreLeftovers() throws IOException {
    Path old = Files.writeString(folder.resolve(".distill4j-old.part"), "half");
    Path current = Files.writeString(folder.resolve(".distill4j-current.part"), "half");
    Path own = Files.writeString(folder.resolve("own.part"), "half");
    FileTime yesterday = FileTime.from(Instant.now().minusSeconds(86_400));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(own, yesterday);

    FolderLock.acquire(folder).close();

    assertThat(Files.exists(old)).isFalse();
    assertThat(Files.exists(current)).isTrue();
    assertThat(Files.exists(own)).isTrue();
  }
}
