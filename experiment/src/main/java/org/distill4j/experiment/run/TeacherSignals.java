package org.distill4j.experiment.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingException;
import org.distill4j.runtime.teacher.RecordingListener;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.store.SignalStore;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.Versions;

/**
 * Records what the losses read of the teachers. The latest recording is kept and reused as long as
 * trials read the same signals of the same teachers, and in the folder of the study, if it has one,
 * until there are others.
 */
final class TeacherSignals {

  private static final String TRAINING = "training";
  private static final String MONITORED = "monitored";

  private final StudyData data;
  private final int batchSize;
  private final TrainingListener listener;
  private final Optional<SignalStore> store;
  private List<Object> recordedFor = List.of();
  private Recording latest;

  /**
   * Creates a recorder.
   *
   * @param store the place of the signals; empty for the memory
   */
  TeacherSignals(
      StudyData data, int batchSize, TrainingListener listener, Optional<SignalStore> store) {
    this.data = data;
    this.batchSize = batchSize;
    this.listener = listener;
    this.store = store.map(it -> it.keyedBy("versions", Versions.all().toString()));
  }

  /**
   * The data with the signals of the teachers.
   *
   * @param training the training examples
   * @param monitored the monitored examples
   * @param bytes the memory that the signals take
   * @param seconds the duration of the recording
   */
  record Recording(Examples training, Optional<Examples> monitored, long bytes, double seconds) {

    private Recording with(RecordedSignals live, Optional<RecordedSignals> ofMonitored) {
      return new Recording(
          training.with(live.columns()),
          monitored.map(it -> it.with(ofMonitored.orElseThrow().columns())),
          bytes,
          seconds);
    }
  }

  /**
   * Returns the data with the signals that a distillation reads.
   *
   * @param teachers the trained teachers, in the order of the distillation, without external ones
   */
  Recording of(Distiller distiller, List<ComputationGraph> teachers) {
    if (distiller.live()) {
      return live(distiller, teachers);
    }
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

  /** Returns columns that run the teachers. They cost nothing, so that none are kept. */
  private Recording live(Distiller distiller, List<ComputationGraph> teachers) {
    Recording all = new Recording(data.training(), data.monitored(), 0, 0);
    Iterator<ComputationGraph> graphs = teachers.iterator();
    for (Teacher teacher : distiller.teachers()) {
      SignalRecorder recorder = recorder(distiller, teacher, graphs);
      all = all.with(recorder.live(data.training()), data.monitored().map(recorder::live));
    }
    return all;
  }

  private Recording record(Distiller distiller, List<ComputationGraph> teachers) {
    Recording all = new Recording(data.training(), data.monitored(), 0, 0);
    Iterator<ComputationGraph> graphs = teachers.iterator();
    for (Teacher teacher : distiller.teachers()) {
      SignalRecorder recorder = recorder(distiller, teacher, graphs);
      listener.phaseStarted(("teacher signals " + teacher.name()).strip());
      RecordedSignals signals =
          record(recorder, data.training(), place(teacher, TRAINING), listener);
      Optional<Examples> monitored = all.monitored();
      if (monitored.isPresent()) {
        RecordedSignals more =
            record(
                recorder,
                data.monitored().orElseThrow(),
                place(teacher, MONITORED),
                withoutWarnings());
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

  private static boolean isExternal(Teacher teacher) {
    return teacher.network() instanceof ExternalGraph;
  }

  private SignalRecorder recorder(
      Distiller distiller, Teacher teacher, Iterator<ComputationGraph> networks) {
    return recorder(distiller, teacher, isExternal(teacher) ? null : networks.next());
  }

  private SignalRecorder recorder(Distiller distiller, Teacher teacher, ComputationGraph graph) {
    return teacher.network() instanceof ExternalGraph external
        ? new SignalRecorder(external, data.body(external), distiller.signals(teacher), batchSize)
        : new SignalRecorder(graph, distiller.signals(teacher), batchSize);
  }

  private Optional<SignalStore> place(Teacher teacher, String part) {
    String name = teacher.name().isEmpty() ? "teacher" : teacher.name();
    return store.map(it -> it.of(name).of(part));
  }

  /** Returns a listener for the monitored examples: warnings of the others hold for them too. */
  private RecordingListener withoutWarnings() {
    return new RecordingListener() {
      @Override
      public void recorded(int done, int total) {
        listener.recorded(done, total);
      }

      @Override
      public void stored(String line) {
        listener.stored(line);
      }
    };
  }

  private RecordedSignals record(
      SignalRecorder recorder,
      Examples examples,
      Optional<SignalStore> place,
      RecordingListener hearing) {
    RecordedSignals signals =
        place
            .map(it -> it.record(recorder, examples, hearing))
            .orElseGet(() -> recorder.record(examples, hearing));
    listener.signalsRecorded(signals);
    return signals;
  }

  /**
   * Returns the expected sizes of the signals that a distillation reads, in bytes by what is
   * recorded.
   *
   * @param known sizes that are known already
   * @throws RecordingException if they exceed the memory or the disk
   */
  Map<List<Object>, Long> expected(Distiller distiller, Map<List<Object>, Long> known) {
    Map<List<Object>, Long> sizes = new LinkedHashMap<>();
    if (distiller.live()) {
      return sizes;
    }
    for (Teacher teacher : distiller.teachers()) {
      for (Signal signal : distiller.signals(teacher)) {
        List<Object> what =
            List.of(teacher.network().name(), teacher.network().parameters(), signal);
        Long size = known.get(what);
        sizes.put(what, size == null ? expected(distiller, teacher, signal) : size);
      }
    }
    long bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
    store.ifPresent(it -> it.requireSpace(bytes));
    return sizes;
  }

  private long expected(Distiller distiller, Teacher teacher, Signal signal) {
    ComputationGraph graph = isExternal(teacher) ? null : teacher.network().initialised(0);
    SignalRecorder recorder = recorder(distiller, teacher, graph).only(List.of(signal));
    return bytes(recorder, data.training())
        + data.monitored().map(it -> bytes(recorder, it)).orElse(0L);
  }

  private long bytes(SignalRecorder recorder, Examples examples) {
    return store
        .map(it -> it.expectedBytes(recorder, examples))
        .orElseGet(() -> recorder.requireMemory(examples));
  }
}
