package org.distill4j.runtime.training.sampling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.decoding.Decoder;
import org.distill4j.runtime.decoding.TokenRows;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.graph.parameter.Seeds;
import org.distill4j.runtime.graph.sampling.OwnSamples;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.LiveColumn;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Batches whose sequences the student writes itself. A batch and its draws are a function of the
 * seed, the step and the student, so that a training can be resumed.
 */
final class OwnBatches implements BatchSource {

  private final OwnSamples own;
  private final Set<String> losses;
  private final long seed;
  private final DataType type;
  private final Decoder decoder;
  private final Map<String, LiveColumn> teachers = new LinkedHashMap<>();
  private final Buffers buffers = new Buffers();

  /**
   * Creates the source of the batches of a training.
   *
   * @param graph the graph to train
   * @param examples the examples, with the columns of live teachers
   * @throws IllegalArgumentException if a teacher does not compute its values in each step
   */
  OwnBatches(
      OwnSamples own,
      TrainingGraph training,
      ComputationGraph graph,
      Examples examples,
      long seed) {
    this.own = own;
    this.losses =
        training.losses().stream()
            .filter(loss -> own.losses().contains(loss.name()))
            .map(TrainingGraph.Loss::node)
            .collect(Collectors.toUnmodifiableSet());
    this.seed = seed;
    this.type = training.configuration().getDataType();
    this.decoder =
        Decoder.sampling(graph, own.tokens(), own.scores(), own.temperature(), seed)
            .until(own.end());
    for (String signal : training.signals()) {
      String input = TrainingGraph.teacherInput(signal);
      if (examples.columns().containsKey(input)) {
        teachers.put(input, live(training, signal, examples));
      }
    }
  }

  private static LiveColumn live(TrainingGraph training, String signal, Examples examples) {
    if (examples.column(TrainingGraph.teacherInput(signal)) instanceof LiveColumn column
        && column.isComputed()) {
      return column;
    }
    throw new IllegalArgumentException(
        ("%s learns on its own samples, but the values '%s' of the teacher are recorded, of the"
                + " sequences of the data. Let the teacher compute them in each step: train with"
                + " the columns of a live teacher, give an external teacher a body that computes,"
                + " or set ownSamplesFraction to 0.")
            .formatted(training.name(), signal));
  }

  @Override
  public List<String> columns(Collection<String> wanted) {
    Set<String> columns = new LinkedHashSet<>(wanted);
    columns.removeAll(teachers.keySet());
    columns.addAll(decoder.inputs());
    teachers.values().forEach(teacher -> columns.addAll(teacher.inputs()));
    return List.copyOf(columns);
  }

  @Override
  public Step step(Batch batch, long step, Map<String, Double> weights) {
    Map<String, Double> counting = new LinkedHashMap<>(weights);
    counting.keySet().retainAll(losses);
    boolean drawn = Seeds.step(seed, "own samples", step).nextDouble() < own.fraction();
    return drawn && !counting.isEmpty()
        ? new Step(taught(written(batch, step)), counting)
        : new Step(taught(batch), weights);
  }

  /** Returns the batch with the values of its teachers. */
  private Batch taught(Batch batch) {
    Map<String, Value> values = new LinkedHashMap<>(batch.values());
    teachers.forEach((input, teacher) -> values.put(input, teacher.read(batch)));
    return new Batch(batch.examples(), values);
  }

  /** Returns the batch with what the student writes after each prompt. */
  private Batch written(Batch batch, long step) {
    Value tokens = batch.values().get(own.tokens());
    int[][] rows = TokenRows.of(tokens);
    int[] given = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      given[i] = prompt(rows[i]);
    }
    int[] examples = batch.examples();
    int[] lengths =
        decoder.complete(
            batch.values(), rows, given, i -> Seeds.step(seed, "own sample " + examples[i], step));
    int steps = Math.toIntExact(tokens.shape()[1]);
    Map<String, Value> values = new LinkedHashMap<>(batch.values());
    values.put(own.tokens(), TokenColumn.padded(rows, lengths, steps, type, buffers));
    return new Batch(examples, values);
  }

  private int prompt(int[] row) {
    if (own.after() < 0) {
      return Math.min(own.prompt(), row.length);
    }
    for (int i = 0; i < row.length; i++) {
      if (row[i] == own.after()) {
        return i + 1;
      }
    }
    return row.length;
  }
}
