package org.distill4j.runtime.teacher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.TeacherBody;

/**
 * Runs a teacher once over a data set and records the values of its nodes, so that no epoch of a
 * distillation runs it again.
 *
 * <pre>{@code
 * RecordedSignals signals =
 *     new SignalRecorder(teacher, distiller.signals(), 256).record(examples, (done, total) -> {});
 * Examples forDistillation = examples.with(signals.columns());
 * }</pre>
 *
 * <p>The teacher runs in inference mode, without dropout, up to its deepest recorded node.
 * Stochastic passes run the nodes before their first dropout once and repeat only the rest. Dropout
 * masks depend on the seed of the teacher, the node, the pass and the batch: the same teacher,
 * examples and batch size give the same signals, and two signals with the same dropout come from
 * the same passes.
 *
 * <p>Of a prepared signal only the prepared values are kept: they are computed batch by batch, and
 * their sources are discarded.
 *
 * <p>Signals are stored by the index of their example, so shuffling cannot misalign them. In a
 * folder, examples with different ids find theirs in any order.
 */
public final class SignalRecorder {

  private static final int PROBED_EXAMPLES = 8;

  private final SignalReader.Source teacher;
  private final List<Signal> signals;
  private final Batching order;

  /**
   * Creates a recorder.
   *
   * @param teacher the trained teacher alone
   * @param signals the signals to record; may be empty
   * @param batchSize the number of examples of a batch, at least 1
   */
  public SignalRecorder(ComputationGraph teacher, Collection<Signal> signals, int batchSize) {
    this(new SignalReader.Network(teacher), signals, batchSize);
  }

  /**
   * Creates a recorder of a teacher that exists already.
   *
   * @param declared the teacher
   * @param body its body, which gives the values
   * @param signals the signals to record; may be empty
   * @param batchSize the number of examples of a batch, at least 1
   */
  public SignalRecorder(
      ExternalGraph declared, TeacherBody body, Collection<Signal> signals, int batchSize) {
    this(new SignalReader.External(declared, body), signals, batchSize);
  }

  private SignalRecorder(SignalReader.Source teacher, Collection<Signal> signals, int batchSize) {
    this(teacher, signals, new Batching(batchSize, 1));
  }

  private SignalRecorder(SignalReader.Source teacher, Collection<Signal> signals, Batching order) {
    this.teacher = teacher;
    this.signals = List.copyOf(signals);
    this.order = order;
  }

  /** Returns a recorder of some of the signals. */
  public SignalRecorder only(Collection<Signal> some) {
    return new SignalRecorder(teacher, some, order);
  }

  /** Returns the signals to record. */
  public List<Signal> signals() {
    return signals;
  }

  /** Returns true if a signal has the values of an output of a network, such as logits. */
  public boolean isOutput(Signal signal) {
    return signal.preparation().isEmpty() && teacher.isOutput(signal);
  }

  /** Returns true if the values of the teacher are recorded already, such as in a file. */
  public boolean isRecorded() {
    return teacher.isRecorded();
  }

  /**
   * Returns everything that determines the values of each signal, by name, so that recordings can
   * be compared. That of one signal does not depend on the others.
   *
   * @throws IllegalArgumentException if the examples lack an input of the teacher
   */
  public Map<Signal, Map<String, String>> identities(Examples examples) {
    return new SignalIdentities(teacher, order, examples).of(signals);
  }

  /** Returns true if an identity does not depend on the order of the examples. */
  public static boolean isOrderedById(Map<String, String> identity) {
    return SignalIdentities.isOrderedById(identity);
  }

  /**
   * Runs the teacher over all examples.
   *
   * @throws IllegalArgumentException if the examples lack an input of the teacher, or the shapes of
   *     a node's values differ in more than the steps of a masked sequence
   * @throws RecordingException if the signals do not fit into the memory of the JVM
   */
  public RecordedSignals record(Examples examples, RecordingListener listener) {
    return record(examples, signal -> new MemorySink(examples.size()), true, listener);
  }

  /**
   * Runs the teacher over all examples, and gives the values to sinks.
   *
   * @param sinks makes the sink of a signal
   * @throws IllegalArgumentException as {@link #record(Examples, RecordingListener)} does
   */
  public RecordedSignals record(
      Examples examples, Function<Signal, SignalSink> sinks, RecordingListener listener) {
    return record(examples, sinks, false, listener);
  }

  /**
   * Returns the signals without recording them: their columns run the teacher for each batch.
   *
   * @throws IllegalArgumentException if the examples lack an input of the teacher
   * @throws IllegalStateException if a signal is prepared
   */
  public RecordedSignals live(Examples examples) {
    if (signals.stream().anyMatch(signal -> signal.preparation().isPresent())) {
      throw new IllegalStateException("prepared signals are recorded: " + signals);
    }
    LiveTeachers running =
        new LiveTeachers(examples, data -> teacher.open(signals, data), !isRecorded());
    Map<String, Column> columns = new LinkedHashMap<>();
    identities(examples)
        .forEach(
            (signal, identity) ->
                columns.put(
                    Examples.teacherInput(signal.name()),
                    new LiveColumn(running, signal, identity)));
    return new RecordedSignals(columns, 0, 0);
  }

  private RecordedSignals record(
      Examples examples,
      Function<Signal, SignalSink> sinks,
      boolean inMemory,
      RecordingListener listener) {
    long start = System.nanoTime();
    List<NodeRecord> records = new ArrayList<>();
    try {
      for (Signal signal : signals) {
        records.add(new NodeRecord(signal, examples.size(), sinks.apply(signal)));
      }
      if (!records.isEmpty()) {
        run(examples, records, inMemory, listener);
      }
      Map<String, Column> columns = new LinkedHashMap<>();
      long bytes = 0;
      for (NodeRecord record : records) {
        record.check().constant().ifPresent(listener::warned);
        columns.put(Examples.teacherInput(record.signal().name()), record.column());
        bytes += record.bytes();
      }
      return new RecordedSignals(columns, bytes, (System.nanoTime() - start) / 1e9);
    } finally {
      records.forEach(NodeRecord::close);
    }
  }

  /**
   * Checks the size of the signals on a few examples, for instance before the teacher is trained.
   *
   * @return the size in bytes
   * @throws IllegalArgumentException if the examples lack an input of the teacher
   * @throws RecordingException if the signals do not fit into the memory of the JVM
   */
  public long requireMemory(Examples examples) {
    return requireMemory(expected(examples), examples);
  }

  /**
   * Returns the sizes of the signals, estimated from a few examples.
   *
   * @throws IllegalArgumentException if the examples lack an input of the teacher
   */
  public List<ExpectedSignal> expected(Examples examples) {
    if (signals.isEmpty()) {
      return List.of();
    }
    List<NodeRecord> records =
        signals.stream().map(signal -> new NodeRecord(signal, examples.size())).toList();
    int[] all = new Batching(examples.size(), 1).byLength(examples).get(0);
    // The longest examples, whose lengths are least likely to be equal by chance.
    try (Reading reading = new Reading(examples, records)) {
      reading.add(Arrays.copyOf(all, Math.min(all.length, PROBED_EXAMPLES)), 0);
    }
    return records.stream().map(record -> record.expected(examples)).toList();
  }

  private void run(
      Examples examples, List<NodeRecord> records, boolean inMemory, RecordingListener listener) {
    int number = 0;
    int done = 0;
    try (Reading reading = new Reading(examples, records)) {
      for (int[] batch : order.byLength(examples)) {
        reading.add(batch, number);
        if (inMemory && number == 0) {
          requireMemory(records.stream().map(it -> it.expected(examples)).toList(), examples);
        }
        records.forEach(it -> it.check().notFinite().ifPresent(listener::warned));
        number++;
        done += batch.length;
        listener.recorded(done, examples.size());
      }
    }
  }

  /** The teacher over the batches of a data set. */
  private final class Reading implements AutoCloseable {

    private final List<NodeRecord> records;
    private final SignalReader reader;
    private final Batches batches;
    private final Map<Signal, PreparationRunner> preparations = new LinkedHashMap<>();

    Reading(Examples examples, List<NodeRecord> records) {
      this.records = records;
      this.reader =
          teacher.open(
              signals.stream().flatMap(it -> it.sources().stream()).distinct().toList(), examples);
      this.batches = new Batches(examples, reader.inputs(), reader.type());
      signals.stream()
          .filter(signal -> signal.preparation().isPresent())
          .forEach(signal -> preparations.put(signal, new PreparationRunner(signal)));
    }

    void add(int[] examples, int number) {
      Batch batch = batches.batch(examples);
      Map<Signal, Value> values = reader.read(batch, number);
      for (NodeRecord record : records) {
        PreparationRunner preparation = preparations.get(record.signal());
        record.add(
            batch.examples(),
            preparation == null ? values.get(record.signal()) : preparation.run(values));
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  /**
   * Requires that signals fit into the memory of the JVM.
   *
   * @return their size in bytes
   * @throws RecordingException if they do not
   */
  private static long requireMemory(List<ExpectedSignal> expected, Examples examples) {
    long needed = expected.stream().mapToLong(ExpectedSignal::bytes).sum();
    long most = Runtime.getRuntime().maxMemory();
    if (needed > most) {
      throw new RecordingException(
          String.format(
              Locale.ROOT,
              "recording %s of %d examples takes %,d MB and the JVM may use %,d MB; raise it with"
                  + " -Xmx, record to a folder, or have the losses read fewer answers or passes of"
                  + " the teacher",
              expected.stream().map(it -> "'" + it.signal() + "'").toList(),
              examples.size(),
              needed >> 20,
              most >> 20));
    }
    return needed;
  }
}
