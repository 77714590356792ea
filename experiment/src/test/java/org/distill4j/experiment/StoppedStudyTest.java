package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.distill4j.testing.jvm.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a program while a study trains, as Ctrl-C or a signal causes it. */
final class StoppedStudyTest {

  private static final int TERMINATED = 3;
  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir private Path folder;

  /** An ended program. */
  private record Ended(int code, List<String> lines) {}

  @Test
  void savesTheStateAndGoesOnWithTheSameResult() throws Exception {
    Ended whole = run(folder.resolve("whole"), NEVER);
    assertWithMessage("%s", whole.lines).that(whole.code).isEqualTo(0);

    Path own = folder.resolve("own");
    Ended stopped = run(own, 5);
    assertWithMessage("%s", stopped.lines).that(stopped.code).isEqualTo(TERMINATED);
    assertThat(names(own)).containsExactly("checkpoints");
    Ended resumed = run(own, NEVER);

    assertWithMessage("%s", resumed.lines).that(resumed.code).isEqualTo(0);
    assertThat(resumed.lines.get(0)).startsWith("goes on after step ");
    assertThat(resumed.lines.get(1)).isEqualTo(whole.lines.get(0));
    assertThat(names(own)).contains("student-seed-1.json");
    assertThat(names(own)).doesNotContain("checkpoints");
    assertThat(names(own)).containsExactlyElementsIn(names(folder.resolve("whole")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".distill4j.lock"))
          .toList();
    }
  }

  private static Ended run(Path folder, int steps) throws Exception {
    JavaProgram.Ended ended =
        JavaProgram.of(StoppedStudy.class)
            .withOptions("-Xmx256m")
            .brief()
            .run(folder.toString(), Integer.toString(steps));
    return new Ended(ended.code(), ended.out().lines().toList());
  }
}
