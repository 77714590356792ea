package org.distill4j.runtime.training;

import static com.google.common.truth.Truth.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A training of many steps needs no more memory than one of few. */
final class SteadyMemoryTest {

  private static final int BATCH = 16;
  private static final int STEPS_AN_EPOCH = 100;
  private static final int EPOCHS = 101;
  private static final int EARLY = 10;

  /** What 10,000 steps may add: an array of 32 numbers kept in each would add more. */
  private static final long MOST_BYTES = 4L << 20;

  /** Views, small records and the shapes of arrays; the arrays themselves are used again. */
  private static final long MOST_BYTES_A_STEP = 60_000;

  private static final Path PAGES = Path.of("/proc/self/statm");
  private static final long PAGE_BYTES = 4096;

  /** What is held at some time: on the heap, by native pointers, and by the process. */
  private record Held(long heap, long pointers, long resident, long allocated) {

    static Held now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      Runtime runtime = Runtime.getRuntime();
      return new Held(
          runtime.totalMemory() - runtime.freeMemory(),
          Pointer.totalBytes(),
          Files.isReadable(PAGES) ? residentBytes() : 0,
          ((ThreadMXBean) ManagementFactory.getThreadMXBean())
              .getThreadAllocatedBytes(Thread.currentThread().getId()));
    }

    private static long residentBytes() {
      try {
        return Long.parseLong(Files.readString(PAGES).split(" ")[1]) * PAGE_BYTES;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Looks twice: when all is warm, and at the end. */
  private static final class Watch implements TrainingListener {

    private Held early;
    private Held late;

    @Override
    public void epochEnded(Epoch epoch) {
      if (epoch.number() == EARLY) {
        early = Held.now();
      } else if (epoch.number() == EPOCHS) {
        late = Held.now();
      }
    }
  }

  @Test
  void tenThousandStepsKeepNothing() {
    Watch watch = new Watch();
    TrainingSettings settings =
        TrainingSettings.builder().epochs(EPOCHS).batchSize(BATCH).patience(0).seed(3).build();
    new Trainer(settings, watch)
        .train(
            new TinyDistiller().studentTraining(1),
            TinyTask.examples(BATCH * STEPS_AN_EPOCH, 1),
            Optional.empty());

    assertThat(watch.late.heap - watch.early.heap).isLessThan(MOST_BYTES);
    assertThat(watch.late.pointers - watch.early.pointers).isLessThan(MOST_BYTES);
    long steps = (long) (EPOCHS - EARLY) * STEPS_AN_EPOCH;
    assertThat((watch.late.allocated - watch.early.allocated) / steps)
        .isLessThan(MOST_BYTES_A_STEP);
    Assumptions.assumeTrue(watch.late.resident > 0, "the system does not tell resident memory");
    assertThat(watch.late.resident - watch.early.resident).isLessThan(8 * MOST_BYTES);
  }
}
