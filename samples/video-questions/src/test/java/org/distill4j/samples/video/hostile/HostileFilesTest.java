package org.distill4j.samples.video.hostile;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads drawn files, whole, damaged or with lies in them. A whole file gives its content; any other
 * gives some content, or an error of the user that names the file and a reason. Properties: {@code
 * -Ddistill4j.files=10000} for the number of files, {@code -Ddistill4j.files.seed=7} for others.
 */
final class HostileFilesTest {

  private static final int FORMATS = 5;
  private static final int SECONDS = 20;

  @TempDir private Path temporary;

  /** The state of a drawn file. */
  private enum State {
    WHOLE,
    DAMAGED,
    LYING
  }

  @Test
  void givesTheRightContentOrAnErrorOfTheUser() throws Exception {
    int files = Integer.getInteger("distill4j.files", 200);
    long seed = Long.getLong("distill4j.files.seed", 1);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < files; i++) {
        Path folder = Files.createDirectory(temporary.resolve("f" + i));
        check(reader, folder, new SplittableRandom(seed * 1_000_003 + i), i);
        remove(folder);
      }
    } finally {
      reader.shutdownNow();
    }
  }

  private static void check(
      ExecutorService reader, Path folder, SplittableRandom random, int number) throws Exception {
    State state = State.values()[random.nextInt(3)];
    DrawnFile drawn = draw(number % FORMATS, random, state == State.LYING);
    boolean mustBeRight = state == State.WHOLE;
    if (state == State.DAMAGED) {
      List<Damage> damages = List.of(Damage.values());
      Damage damage = damages.get(random.nextInt(damages.size()));
      drawn = drawn.damaged(damage.toString(), bytes -> damage.apply(bytes, random));
      boolean isTable = drawn.name().endsWith(".csv");
      mustBeRight = damage == Damage.TRUNCATED && !isTable;
    }
    String name = "file %d: %s".formatted(number, drawn.description());
    DrawnFile file = drawn;
    Future<Object> content = reader.submit(() -> file.read(folder));
    try {
      Object read = content.get(SECONDS, TimeUnit.SECONDS);
      if (mustBeRight) {
        assertWithMessage(name).that(read).isEqualTo(drawn.expected());
      }
    } catch (TimeoutException e) {
      content.cancel(true);
      fail(name + " takes more than " + SECONDS + " s", e);
    } catch (ExecutionException e) {
      checkRefusal(name, state, folder, e.getCause());
    }
  }

  private static DrawnFile draw(int format, SplittableRandom random, boolean lies) {
    return switch (format) {
      case 0 -> Hdf5Draw.draw(random, lies ? random.nextInt(1, 3) : 0);
      case 1 -> NpyDraw.draw(random, lies);
      case 2 -> JsonDraw.draw(random, lies);
      case 3 -> TableDraw.draw(random, false, lies);
      default -> TableDraw.draw(random, true, lies);
    };
  }

  private static void checkRefusal(String name, State state, Path folder, Throwable error) {
    if (!(error instanceof DataFileException) || state == State.WHOLE) {
      fail(name + " fails: " + error, error);
    }
    String message = error.getMessage();
    assertWithMessage(name).that(message).startsWith(folder.toString());
    String rest = message.substring(folder.toString().length());
    assertWithMessage(name).that(rest).containsMatch("(?s): .{5,}; .{5,}");
    assertWithMessage(name)
        .that(rest)
        .doesNotContainMatch("internal error|java\\.|Exception|\\p{Cntrl}");
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
