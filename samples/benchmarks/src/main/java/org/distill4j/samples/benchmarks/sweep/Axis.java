package org.distill4j.samples.benchmarks.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.measure.Timing;

/**
 * A size that is varied while all others stay fixed.
 *
 * @param network the network
 * @param size the name of the size
 * @param values the values in ascending order
 * @param step creates the training step of a value
 */
record Axis(String network, String size, int[] values, IntFunction<? extends Contender> step) {

  /** Runs the steps of all values in turns. */
  Growth run(Rounds rounds) {
    List<? extends Contender> steps = Arrays.stream(values).mapToObj(step).toList();
    List<Timing> timings = rounds.run(steps);
    steps.forEach(Contender::close);
    return new Growth(
        network,
        size,
        IntStream.range(0, values.length)
            .mapToObj(i -> new Growth.Point(values[i], timings.get(i).wall(), timings.get(i).cpu()))
            .toList());
  }
}
