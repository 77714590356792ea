package org.distill4j.samples.benchmarks.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.distill4j.samples.benchmarks.measure.Contender;
import org.distill4j.samples.benchmarks.measure.Rounds;
import org.distill4j.samples.benchmarks.measure.Timing;

/**
 * A size that is changed while all others stay.
 *
 * @param network whose step is timed
 * @param size what is changed
 * @param values what it becomes, ascending
 * @param step the step of each value
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
