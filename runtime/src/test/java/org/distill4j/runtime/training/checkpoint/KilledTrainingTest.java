package org.distill4j.runtime.training.checkpoint;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.distill4j.testing.jvm.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that trains, at random points, and has it go on. More often, or at other points:
 * {@code -Ddistill4j.kills=200 -Ddistill4j.kills.seed=7}.
 */
class KilledTrainingTest {

  private static final int KILLS = Integer.getInteger("distill4j.kills", 20);
  private static final long SEED = Long.getLong("distill4j.kills.seed", 1);
  private static final int LANES = 2;
  private static final int LONGEST_MILLIS = 300;

  @TempDir private Path folder;

  @Test
  void aTrainingThatIsKilledHasTheSameResult() throws Exception {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      Future<String> whole = lanes.submit(() -> finished(folder.resolve("whole")));
      List<Future<String>> killed = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        SplittableRandom random = new SplittableRandom(SEED + lane);
        Path own = folder.resolve("lane " + lane);
        killed.add(lanes.submit(() -> killed(own, random)));
      }
      for (Future<String> digest : killed) {
        assertThat(digest.get()).isEqualTo(whole.get());
      }
    } finally {
      lanes.shutdownNow();
    }
  }

  private String killed(Path own, SplittableRandom random) throws Exception {
    for (int kill = 0; kill < KILLS / LANES; kill++) {
      Process process = start(own);
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String line = out.readLine();
        assertWithMessage(text(own)).that(line).isNotNull();
        if (line.startsWith("goes on at its end")) {
          Files.delete(own.resolve("finished.checkpoint"));
        }
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        process.destroyForcibly().waitFor();
      }
    }
    return finished(own);
  }

  private String finished(Path own) throws Exception {
    Process process = start(own);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      while (out.readLine() != null) {
        // until it ends
      }
    }
    assertWithMessage(text(own)).that(process.waitFor()).isEqualTo(0);
    try (Stream<Path> left = Files.list(own)) {
      assertThat(left.map(file -> file.getFileName().toString()).toList())
          .containsExactly("finished.checkpoint");
    }
    return Files.readString(result(own));
  }

  private static Process start(Path own) throws IOException {
    return JavaProgram.of(KilledTraining.class)
        .withOptions("-Xmx256m")
        .brief()
        .builder(own.toString(), result(own).toString())
        .redirectError(own.resolveSibling(own.getFileName() + ".err").toFile())
        .start();
  }

  private static Path result(Path own) {
    return own.resolveSibling(own.getFileName() + ".result");
  }

  private static String text(Path own) throws IOException {
    return Files.readString(own.resolveSibling(own.getFileName() + ".err"));
  }
}
