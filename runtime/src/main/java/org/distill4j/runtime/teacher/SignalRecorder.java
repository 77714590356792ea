package org.distill4j.runtime.teacher;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.BatchOrder;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.GraphRunner;

/**
 * Runs a teacher once over a data set and keeps what its nodes gave, so that no epoch of a
 * distillation runs it again.
 *
 * <pre>{@code
 * RecordedSignals signals =
 *     new SignalRecorder(teacher, distiller.signals(), 256).record(examples, (done, total) -> {});
 * Examples forDistillation = examples.with(signals.columns());
 * }</pre>
 *
 * <p>The teacher runs in inference mode, dropout off, and no further than its deepest recorded
 * node. Signals are kept by the index of their example and so stay with it however the examples are
 * shuffled.
 */
public final class SignalRecorder {

  private final ComputationGraph teacher;
  private final List<String> nodes;
  private final BatchOrder order;

  /**
   * A recorder.
   *
   * @param teacher the trained teacher alone
   * @param nodes its nodes to be recorded; none is allowed
   * @param batchSize the examples of a batch, at least 1
   */
  public SignalRecorder(ComputationGraph teacher, Collection<String> nodes, int batchSize) {
    this.teacher = teacher;
    this.nodes = List.copyOf(nodes);
    this.order = new BatchOrder(batchSize, 1);
  }

  /**
   * Runs the teacher over all examples.
   *
   * @throws IllegalArgumentException if the examples lack an input of the teacher, or a node's
   *     values differ in shape in more than the steps of a mask
   * @throws IllegalStateException if the signals do not fit into the memory of the JVM
   */
  public RecordedSignals record(Examples examples, RecordingListener listener) {
    long start = System.nanoTime();
    Map<String, NodeRecord> records = new LinkedHashMap<>();
    nodes.forEach(node -> records.put(node, new NodeRecord(node, examples.size())));
    if (!nodes.isEmpty()) {
      run(examples, records, listener);
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    long bytes = 0;
    for (NodeRecord record : records.values()) {
      columns.put(Examples.teacherInput(record.node()), record.column());
      bytes += record.bytes();
    }
    return new RecordedSignals(columns, bytes, (System.nanoTime() - start) / 1e9);
  }

  private void run(Examples examples, Map<String, NodeRecord> records, RecordingListener listener) {
    GraphRunner runner = new GraphRunner(teacher, nodes);
    Batches batches =
        new Batches(examples, runner.inputs(), teacher.getConfiguration().getDataType());
    int done = 0;
    for (Batch batch : batches.of(order.byLength(examples))) {
      runner.forward(batch.values(), false, 0);
      records.forEach((node, record) -> record.add(batch.examples(), runner.value(node)));
      done += batch.size();
      listener.recorded(done, examples.size());
    }
  }
}
