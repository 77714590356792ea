package org.distill4j.runtime.kernel.parallel;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every item is processed once, and failures reach the caller. */
class ParallelTest {

  private static void count(AtomicIntegerArray runs, int from, int to) {
    for (int i = from; i < to; i++) {
      runs.incrementAndGet(i);
    }
  }

  private static void checkOnce(AtomicIntegerArray runs) {
    for (int i = 0; i < runs.length(); i++) {
      assertWithMessage("item %s", i).that(runs.get(i)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1, 9", "2, 1", "7, 2", "64, 64", "65, 64", "1000, 3", "4096, 16"})
  void processesEachItemOnce(int items, int grain) {
    AtomicIntegerArray runs = new AtomicIntegerArray(items);
    List<Integer> begins = Collections.synchronizedList(new ArrayList<>());
    Parallel.run(
        items,
        grain,
        (from, to) -> {
          begins.add(from);
          count(runs, from, to);
        });
    checkOnce(runs);
    assertThat(begins.size()).isAtMost(Parallel.cores());
    begins.forEach(begin -> assertThat(begin % grain).isEqualTo(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 31, 32, 100, 1000})
  void processesUnevenItemsOnce(int items) {
    AtomicIntegerArray runs = new AtomicIntegerArray(items);
    Parallel.runUneven(items, (from, to) -> count(runs, from, to));
    checkOnce(runs);
  }

  @Test
  void workBelowTwoGrainsRunsInTheCallingThread() {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    Parallel.run(63, 32, (from, to) -> threads.add(Thread.currentThread()));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void nestedWorkIsProcessedOnce() {
    int inner = 50;
    AtomicIntegerArray runs = new AtomicIntegerArray(20 * inner);
    Parallel.run(
        20,
        1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int outer = i;
            Parallel.run(
                inner, 1, (first, end) -> count(runs, outer * inner + first, outer * inner + end));
          }
        });
    checkOnce(runs);
  }

  @Test
  void severalThreadsMayCallAtTheSameTime() {
    List<AtomicIntegerArray> all =
        IntStream.range(0, 4).mapToObj(i -> new AtomicIntegerArray(500)).toList();
    CompletableFuture<?>[] callers =
        all.stream()
            .map(
                runs ->
                    CompletableFuture.runAsync(
                        () -> Parallel.run(500, 1, (from, to) -> count(runs, from, to))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(callers).join();
    all.forEach(ParallelTest::checkOnce);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void exceptionsReachTheCaller(int items) {
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Parallel.run(
                    items,
                    1,
                    (from, to) -> {
                      throw new IllegalStateException("part from " + from);
                    }));
    assertThat(thrown).hasMessageThat().startsWith("part from");
    AtomicIntegerArray runs = new AtomicIntegerArray(items);
    Parallel.run(items, 1, (from, to) -> count(runs, from, to));
    checkOnce(runs);
  }

  @Test
  void errorsReachTheCaller() {
    assertThrows(
        AssertionError.class,
        () ->
            Parallel.runUneven(
                100,
                (from, to) -> {
                  throw new AssertionError("broken");
                }));
  }

  @Test
  void aFailureDoesNotStopTheOtherParts() {
    AtomicInteger processed = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            Parallel.runUneven(
                200,
                (from, to) -> {
                  processed.addAndGet(to - from);
                  if (from == 0) {
                    throw new IllegalStateException("first part");
                  }
                }));
    assertThat(processed.get()).isEqualTo(200);
  }

  @Test
  void usesAtMostEightCores() {
    assertThat(Parallel.cores()).isAtLeast(1);
    assertThat(Parallel.cores()).isAtMost(8);
  }
}
