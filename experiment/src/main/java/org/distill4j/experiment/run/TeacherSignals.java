package org.distill4j.experiment.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.training.TrainingListener;

/**
 * Records what the losses read of the teachers. The latest recording is kept and reused as long as
 * trials read the same signals of the same teachers.
 */
final class TeacherSignals {

  private final StudyData data;
  private final int batchSize;
  private final TrainingListener listener;
  private List<Object> recordedFor = List.of();
  private Recording latest;

  TeacherSignals(StudyData data, int batchSize, TrainingListener listener) {
    this.data = data;
    this.batchSize = batchSize;
    this.listener = listener;
  }

  /**
   * The data with the signals of the teachers.
   *
   * @param training the training examples
   * @param monitored the monitored examples
   * @param bytes the memory that the signals take
   * @param seconds the duration of the recording
   */
  record Recording(Examples training, Optional<Examples> monitored, long bytes, double seconds) {}

  /**
   * Returns the data with the signals that a distillation reads.
   *
   * @param teachers the trained teachers, in the order of the distillation, without external ones
   */
  Recording of(Distiller distiller, List<ComputationGraph> teachers) {
    List<Object> wanted = new ArrayList<>(teachers);
    wanted.addAll(distiller.signals());
    external(distiller).forEach(teacher -> wanted.add(data.body(teacher)));
    if (latest == null || !sameAs(wanted)) {
      latest = record(distiller, teachers);
      recordedFor = wanted;
    }
    return latest;
  }

  /** Returns true if the latest recording has these signals of these very networks. */
  private boolean sameAs(List<Object> wanted) {
    if (wanted.size() != recordedFor.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Object one = wanted.get(i);
      Object other = recordedFor.get(i);
      if (one instanceof Signal ? !one.equals(other) : one != other) {
        return false;
      }
    }
    return true;
  }

  /** Returns the teachers of a distillation that are computed elsewhere. */
  static List<ExternalGraph> external(Distiller distiller) {
    return distiller.teachers().stream()
        .map(Teacher::network)
        .filter(ExternalGraph.class::isInstance)
        .map(ExternalGraph.class::cast)
        .toList();
  }

  private Recording record(Distiller distiller, List<ComputationGraph> teachers) {
    Recording all = new Recording(data.training(), data.monitored(), 0, 0);
    Iterator<ComputationGraph> graphs = teachers.iterator();
    for (Teacher teacher : distiller.teachers()) {
      listener.phaseStarted(("teacher signals " + teacher.name()).strip());
      SignalRecorder recorder =
          teacher.network() instanceof ExternalGraph external
              ? new SignalRecorder(
                  external, data.body(external), distiller.signals(teacher), batchSize)
              : new SignalRecorder(graphs.next(), distiller.signals(teacher), batchSize);
      RecordedSignals signals = record(recorder, data.training());
      Optional<Examples> monitored = all.monitored();
      if (monitored.isPresent()) {
        // Warnings of the training signals hold for these as well.
        RecordedSignals more = recorder.record(data.monitored().orElseThrow(), listener::recorded);
        listener.signalsRecorded(more);
        monitored = Optional.of(monitored.get().with(more.columns()));
      }
      all =
          new Recording(
              all.training().with(signals.columns()),
              monitored,
              all.bytes() + signals.bytes(),
              all.seconds() + signals.seconds());
    }
    return all;
  }

  private RecordedSignals record(SignalRecorder recorder, Examples examples) {
    RecordedSignals signals = recorder.record(examples, listener);
    listener.signalsRecorded(signals);
    return signals;
  }
}
