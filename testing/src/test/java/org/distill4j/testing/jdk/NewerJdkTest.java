package org.distill4j.testing.jdk;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerJdkTest {

  @TempDir Path folder;

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.createFile(home.resolve("bin").resolve("javac"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  @Test
  void takesTheNewest() throws IOException {
    Path newest = jdk("c", "9999.0.1");
    List<Path> homes = List.of(jdk("a", "9998"), newest, jdk("b", "9"), folder.resolve("none"));
    assertThat(NewerJdk.newest(homes)).isEqualTo(Optional.of(new NewerJdk(newest, 9999)));
  }

  @Test
  void ignoresTheRunningVersionAndOtherFolders() throws IOException {
    Path running = jdk("same", Runtime.version().feature() + ".0.1");
    Path runtime = folder.resolve("runtime");
    Files.createDirectories(runtime);
    Files.writeString(runtime.resolve("release"), "JAVA_VERSION=\"9999\"\n");
    assertThat(NewerJdk.newest(List.of(running, runtime, folder))).isEmpty();
  }

  @Test
  void looksBesideTheRunningJdkAndIntoTheEnvironment() throws IOException {
    Path running = jdk("running", "17");
    Path beside = jdk("beside", "21");
    Map<String, String> environment =
        Map.of("JAVA_HOME_25_X64", "/jdk25", "JAVA_HOME_21", "/jdk21", "JAVA_HOME", "/jdk");
    assertThat(NewerJdk.candidates(environment, running))
        .containsExactly(Path.of("/jdk25"), Path.of("/jdk21"), running, beside);
  }
}
