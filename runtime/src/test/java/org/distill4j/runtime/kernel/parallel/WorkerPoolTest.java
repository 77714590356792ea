package org.distill4j.runtime.kernel.parallel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each item of some work is run once, whoever helps. */
final class WorkerPoolTest {

  private static final int ITEMS = 103;
  private static final int GRAIN = 4;
  private static final int PARTS = 4;

  private final WorkerPool pool = new WorkerPool(PARTS - 1);

  private void run(Parallel.Part part) {
    pool.run(new SharedWork(ITEMS, GRAIN, PARTS, part));
  }

  private static void count(AtomicIntegerArray runs, int from, int to) {
    for (int i = from; i < to; i++) {
      runs.incrementAndGet(i);
    }
  }

  private static int[] values(AtomicIntegerArray runs) {
    return IntStream.range(0, runs.length()).map(runs::get).toArray();
  }

  private static int[] each(int times) {
    int[] values = new int[ITEMS];
    Arrays.fill(values, times);
    return values;
  }

  /** The pauses are longer than workers look for work, so that they have to be woken. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void runsEachItemOnce(int pause) throws InterruptedException {
    int times = pause == 0 ? 20_000 : 100;
    AtomicIntegerArray runs = new AtomicIntegerArray(ITEMS);
    for (int i = 0; i < times; i++) {
      run((from, to) -> count(runs, from, to));
      Thread.sleep(pause);
    }
    assertThat(values(runs)).isEqualTo(each(times));
  }

  @Test
  void runsMorePartsThanThereAreThreads() {
    AtomicIntegerArray runs = new AtomicIntegerArray(ITEMS);
    pool.run(new SharedWork(ITEMS, 1, 31, (from, to) -> count(runs, from, to)));
    assertThat(values(runs)).isEqualTo(each(1));
  }

  @Test
  void partsRunSideBySide() {
    CountDownLatch begun = new CountDownLatch(PARTS);
    run(
        (from, to) -> {
          begun.countDown();
          try {
            begun.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(begun.getCount()).isEqualTo(0);
  }

  @Test
  void partsBeginAtMultiplesOfTheGrain() {
    AtomicIntegerArray begins = new AtomicIntegerArray(ITEMS);
    run((from, to) -> begins.incrementAndGet(from));
    assertThat(values(begins)).asList().containsExactlyElementsIn(expectedBegins()).inOrder();
  }

  private static List<Integer> expectedBegins() {
    List<Integer> begins = List.of(0, 24, 52, 76);
    return IntStream.range(0, ITEMS).mapToObj(i -> begins.contains(i) ? 1 : 0).toList();
  }

  @Test
  void partsMayHavePartsOfTheirOwn() {
    AtomicIntegerArray runs = new AtomicIntegerArray(ITEMS);
    run((from, to) -> run((innerFrom, innerTo) -> count(runs, innerFrom, innerTo)));
    assertThat(values(runs)).isEqualTo(each(PARTS));
  }

  @Test
  void severalThreadsMayHaveWork() throws InterruptedException, ExecutionException {
    int threads = 3;
    int times = 10_000;
    AtomicIntegerArray runs = new AtomicIntegerArray(ITEMS);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Runnable owner =
          () -> IntStream.range(0, times).forEach(i -> run((from, to) -> count(runs, from, to)));
      for (Future<?> future :
          IntStream.range(0, threads).mapToObj(i -> executor.submit(owner)).toList()) {
        future.get();
      }
    } finally {
      executor.shutdown();
    }
    assertThat(values(runs)).isEqualTo(each(threads * times));
  }

  @Test
  void whatAPartThrowsIsThrownOnceAllHaveEnded() {
    AtomicIntegerArray runs = new AtomicIntegerArray(ITEMS);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                run(
                    (from, to) -> {
                      count(runs, from, to);
                      if (to == ITEMS) {
                        throw new IllegalStateException("the last part");
                      }
                    }));
    assertThat(thrown).hasMessageThat().isEqualTo("the last part");
    assertThat(values(runs)).isEqualTo(each(1));
    run((from, to) -> count(runs, from, to));
    assertThat(values(runs)).isEqualTo(each(2));
  }
}
