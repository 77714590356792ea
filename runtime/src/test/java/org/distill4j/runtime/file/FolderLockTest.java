package org.distill4j.runtime.file;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.distill4j.testing.jvm.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

  @TempDir private Path parent;

  private Path folder() {
    return parent.resolve("a/b");
  }

  @Test
  void oneProgramHasAFolderAtATime() throws IOException {
    try (FolderLock lock = FolderLock.acquire(folder())) {
      Path same = Files.createSymbolicLink(parent.resolve("link"), folder());
      assertThat(lock).isNotNull();
      assertThat(refusal(folder())).contains("is in use by another run of this program");
      assertThat(refusal(same)).contains("choose another folder");
      FolderLock.acquire(parent.resolve("other")).close();
      assertThat(Files.readString(folder().resolve(".distill4j.lock")))
          .startsWith("process " + ProcessHandle.current().pid() + " on ");
    }
    FolderLock.acquire(folder()).close();
    assertThat(folder().toFile().list()).isEmpty();
  }

  @Test
  void anotherProcessIsNamedAndItsEndFreesTheFolder() throws Exception {
    Process other =
        JavaProgram.of(Holder.class)
            .builder(folder().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("locked");

      assertThat(refusal(folder())).contains("is in use by process " + other.pid() + " on ");
      assertThat(refusal(folder())).contains(Holder.class.getName() + " " + folder());
    } finally {
      other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    FolderLock.acquire(folder()).close();
    assertThat(folder().toFile().list()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");

    assertThat(refusal(file.resolve("x"))).contains("cannot write to the folder " + file);
    assertThat(refusal(file)).endsWith("(there is a file of that name: " + file + ")");
  }

  @Test
  void whatALockFileSaysIsNotTrusted() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve(".distill4j.lock"), "x".repeat(100_000));

    FolderLock.acquire(folder()).close();
  }

  private static String refusal(Path folder) {
    return assertThrows(IOException.class, () -> FolderLock.acquire(folder)).getMessage();
  }

  /** Locks a folder until it is killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (FolderLock lock = FolderLock.acquire(Path.of(arguments[0]))) {
        System.out.println(lock == null ? "none" : "locked");
        System.in.read();
      }
    }
  }
}
