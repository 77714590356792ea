package org.distill4j.samples.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs contenders in turns, so that other load on the machine affects all of them. A run of less
 * than {@value #LEAST_SECONDS} seconds is repeated and its mean taken, since the system counts the
 * time of other processes in hundredths of a second.
 *
 * @param warmUpRounds the number of warm-up rounds, at least 1
 * @param rounds the number of timed rounds, at least 1
 * @param seconds the time after which no further timed round begins, unless fewer than {@value
 *     #FEWEST} are done
 */
public record Rounds(int warmUpRounds, int rounds, double seconds) {

  private static final long SETTLE_MILLISECONDS = 300;
  private static final int FEWEST = 3;
  private static final double LEAST_SECONDS = 0.2;

  /** The approximate duration of just-in-time compilation. */
  private static final double WARM_SECONDS = 1;

  /** Checks the numbers. */
  public Rounds {
    if (warmUpRounds < 1 || rounds < 1 || !(seconds >= 0)) {
      throw new IllegalArgumentException(
          "warm-up %s, rounds %s, seconds %s: must be at least 1, 1 and 0"
              .formatted(warmUpRounds, rounds, seconds));
    }
  }

  /** Returns rounds with the minimum number for a median, for long runs. */
  public Rounds few() {
    return new Rounds(1, Math.min(rounds, FEWEST), seconds);
  }

  /** Returns rounds limited to some seconds, for a group of many subjects. */
  public Rounds within(double most) {
    return new Rounds(warmUpRounds, rounds, Math.min(seconds, most));
  }

  /** Returns the timing of each contender, in their order. */
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

  /** Runs a contender until its code is compiled; returns its repetitions in a round. */
  private int warm(Contender contender) {
    double least = Double.POSITIVE_INFINITY;
    long begin = System.nanoTime();
    for (int run = 0; run < warmUpRounds || since(begin) < WARM_SECONDS; run++) {
      long start = System.nanoTime();
      contender.step();
      least = Math.min(least, since(start));
    }
    return (int) Math.max(1, Math.ceil(LEAST_SECONDS / least));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Waits for the threads of the previous contender, which may spin for a while. */
  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two runs.", e);
    }
  }
}
