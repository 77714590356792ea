package org.distill4j.runtime.training;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.Peer;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.Stage;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.BatchSignals;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;
import org.distill4j.runtime.training.checkpoint.ModelState;

/**
 * A teacher that is trained together with the student (Zhang et al. 2018, algorithm 1). In each
 * step, the student learns from the peer, and then the peer from the student as it is after its
 * update. Each reads the other in inference mode; the peer has the same optimiser and rate.
 */
final class PeerTeacher implements SignalSource {

  private final Peer peer;
  private final Stage stage;
  private final ComputationGraph graph;
  private final GraphRunner runner;
  private final ParameterUpdater updater;
  private final BatchSignals ofPeer;
  private final BatchSignals ofStudent;
  private Set<String> active = Set.of();
  private Map<String, Value> batch = Map.of();
  private long number;

  /** Creates the peer with its initial parameters. */
  PeerTeacher(Peer peer, ComputationGraph student, TrainingSettings settings) {
    this.peer = peer;
    this.stage = peer.training().stages().get(0);
    this.graph = peer.training().initialised();
    this.runner = new GraphRunner(graph, peer.training().lossNodes());
    this.updater =
        new ParameterUpdater(
            settings.optimiser(),
            settings.clipping(),
            graph,
            runner.parameters(),
            runner.gradients());
    this.ofPeer = new BatchSignals(graph, peer.signals());
    this.ofStudent = new BatchSignals(student, peer.ofStudent());
  }

  @Override
  public List<String> columns(List<String> graphInputs) {
    Set<String> columns = new LinkedHashSet<>(graphInputs);
    columns.addAll(peer.training().configuration().getNetworkInputs());
    columns.removeIf(column -> column.startsWith(TrainingGraph.teacherInput("")));
    columns.addAll(ofPeer.inputs());
    columns.addAll(ofStudent.inputs());
    return List.copyOf(columns);
  }

  @Override
  public Map<String, Value> values(Batch next, long step) {
    batch = next.values();
    number = step;
    return with(ofPeer);
  }

  /** Returns the values of the batch and those of signals. */
  private Map<String, Value> with(BatchSignals signals) {
    Map<String, Value> values = new LinkedHashMap<>(batch);
    for (Map.Entry<Signal, Value> signal : signals.read(batch, number).entrySet()) {
      values.put(TrainingGraph.teacherInput(signal.getKey().name()), signal.getValue());
    }
    return values;
  }

  @Override
  public void stepEnded(Step step) {
    Map<String, Double> weights = peer.training().weights(stage, step.epoch());
    if (weights.isEmpty()) {
      return;
    }
    if (!active.equals(weights.keySet())) {
      active = Set.copyOf(weights.keySet());
      runner.select(active, Set.of());
      updater.select(runner.trained());
    }
    runner.forward(with(ofStudent), true, number, step.epoch());
    runner.backward(weights, step.ofExamples());
    if (!Double.isFinite(updater.step(step.rate()))) {
      throw new TrainingException(
          "the gradient of the peer %s is no longer a finite number"
              .formatted(peer.training().name()),
          "lower learningRate (%s)".formatted(step.rate()));
    }
  }

  @Override
  public Optional<ComputationGraph> peer() {
    return Optional.of(peer.training().export(graph));
  }

  @Override
  public void save(CheckpointWriter out) {
    ModelState.save("peer", graph, out);
    updater.save("peer optimiser", out);
  }

  @Override
  public void restore(CheckpointReader in) throws IOException {
    ModelState.restore("peer", graph, in);
    updater.restore("peer optimiser", in);
  }
}
