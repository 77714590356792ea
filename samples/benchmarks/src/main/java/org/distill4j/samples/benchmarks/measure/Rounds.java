package org.distill4j.samples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs contenders in turns, so that what the machine does otherwise meets all of them. What takes
 * less than {@value #LEAST_SECONDS} seconds is run several times in a row and its mean taken, since
 * the system counts what other processes use in hundredths of a second.
 *
 * @param warmUp rounds that are not counted, at least 1
 * @param rounds rounds that are, at least 1
 * @param seconds after so many seconds in rounds that count no further one begins, unless fewer
 *     than {@value #FEWEST} are done
 */
public record Rounds(int warmUp, int rounds, double seconds) {

  private static final long SETTLE_MILLISECONDS = 300;
  private static final int FEWEST = 3;
  private static final double LEAST_SECONDS = 0.2;

  /** Just-in-time compilation takes about as long. */
  private static final double WARM_SECONDS = 1;

  /** Checks the numbers. */
  public Rounds {
    if (warmUp < 1 || rounds < 1 || !(seconds >= 0)) {
      throw new IllegalArgumentException(
          "warm-up %d, rounds %d, seconds %s: at least 1, 1 and 0 are needed"
              .formatted(warmUp, rounds, seconds));
    }
  }

  /** The least of them that make a median, for what takes long. */
  public Rounds few() {
    return new Rounds(1, Math.min(rounds, FEWEST), seconds);
  }

  /** The same in at most so many seconds, for subjects of which there are many. */
  public Rounds within(double most) {
    return new Rounds(warmUp, rounds, Math.min(seconds, most));
  }

  /** The timing of each contender, in their order. */
  public List<Timing> run(List<? extends Contender> contenders) {
    int[] repeats = contenders.stream().mapToInt(this::warm).toArray();
    List<List<Sample>> samples = new ArrayList<>();
    contenders.forEach(contender -> samples.add(new ArrayList<>()));
    Clock clock = new Clock();
    long start = System.nanoTime();
    for (int round = 0; round < rounds && !(round >= FEWEST && since(start) > seconds); round++) {
      for (int i = 0; i < repeats.length; i++) {
        settle();
        samples.get(i).add(clock.measure(contenders.get(i)::step, repeats[i]));
      }
    }
    return IntStream.range(0, repeats.length)
        .mapToObj(i -> Timing.of(contenders.get(i).name(), samples.get(i)))
        .toList();
  }

  /** Runs a contender until its code is compiled; how often it has to run in a round. */
  private int warm(Contender contender) {
    double least = Double.POSITIVE_INFINITY;
    long begin = System.nanoTime();
    for (int run = 0; run < warmUp || since(begin) < WARM_SECONDS; run++) {
      long start = System.nanoTime();
      contender.step();
      least = Math.min(least, since(start));
    }
    return (int) Math.max(1, Math.ceil(LEAST_SECONDS / least));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Threads of the contender before may wait in a loop for a while. */
  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two runs", e);
    }
  }
}
