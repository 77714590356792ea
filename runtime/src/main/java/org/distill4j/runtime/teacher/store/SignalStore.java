package org.distill4j.runtime.teacher.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.file.FolderLock;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.teacher.ExpectedSignal;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingException;
import org.distill4j.runtime.teacher.RecordingListener;
import org.distill4j.runtime.teacher.SignalLayout;
import org.distill4j.runtime.teacher.SignalRecorder;

/**
 * A folder in which the signals of a teacher are recorded once. They are read from there in each
 * step, through the page cache of the operating system, and may be larger than the memory.
 *
 * <pre>{@code
 * RecordedSignals signals =
 *     SignalStore.in(Path.of("run", "signals")).record(recorder, examples, listener);
 * }</pre>
 *
 * <p>Each signal has a file of its values and a description with the digests of everything that
 * determines them: the parameters and nodes of the teacher, the inputs that it reads, the ids of
 * the examples, their batches, kernels and the form of the numbers. If one differs, or a checksum
 * is wrong, the signal is recorded again, and the listener hears why; likewise if the program that
 * recorded it was killed. Examples with different ids find their values in any order. A file
 * appears when it is complete. One program at a time records in a folder. Immutable.
 */
public final class SignalStore {

  private final Path folder;
  private final SignalType type;
  private final Map<String, SignalType> ofNodes;
  private final Map<String, String> key;

  private SignalStore(
      Path folder, SignalType type, Map<String, SignalType> ofNodes, Map<String, String> key) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.type = Objects.requireNonNull(type, "type");
    this.ofNodes = Collections.unmodifiableMap(new LinkedHashMap<>(ofNodes));
    this.key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
  }

  /** Returns a store of single precision in a folder, which is created if necessary. */
  public static SignalStore in(Path folder) {
    return new SignalStore(folder, SignalType.FLOAT32, Map.of(), Map.of());
  }

  /** Returns the same store for a part of a run, in a folder inside this one. */
  public SignalStore of(String part) {
    return new SignalStore(folder.resolve(part), type, ofNodes, key);
  }

  /**
   * Returns a store of another form. The best answers are kept of outputs of networks alone, such
   * as logits; other signals are then stored in single precision.
   */
  public SignalStore as(SignalType form) {
    return new SignalStore(folder, form, ofNodes, key);
  }

  /** Returns a store of another form for one node, whatever its values mean. */
  public SignalStore as(String node, SignalType form) {
    Map<String, SignalType> more = new LinkedHashMap<>(ofNodes);
    more.put(node, form);
    return new SignalStore(folder, type, more, key);
  }

  /** Returns a store whose signals depend on something else as well, such as a version. */
  public SignalStore keyedBy(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(key);
    more.put(name, value);
    return new SignalStore(folder, type, ofNodes, more);
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Returns the size of the signals on disk in bytes, estimated from a few examples; 0 if they are
   * recorded already elsewhere, and are kept in memory.
   *
   * @throws IllegalArgumentException if the examples lack an input of the teacher
   */
  public long expectedBytes(SignalRecorder recorder, Examples examples) {
    if (recorder.isRecorded()) {
      recorder.requireMemory(examples);
      return 0;
    }
    long bytes = 0;
    for (ExpectedSignal expected : recorder.expected(examples)) {
      long[] shape = expected.shape();
      SignalType form = form(expected.signal(), recorder).fitting(shape);
      bytes +=
          form.bytes(expected.numbers(), shape[shape.length - 1])
              + RowIndex.bytes(examples.size(), SignalLayout.Kind.ARRAY);
    }
    return bytes;
  }

  /**
   * Requires space for signals.
   *
   * @param bytes their size; signals that are in the folder already may be part of it
   * @throws RecordingException if the disk has less
   */
  public void requireSpace(long bytes) {
    try {
      long free = StoreFolder.space(folder);
      if (free < bytes) {
        throw new RecordingException(
            String.format(
                Locale.ROOT,
                "recording the signals takes %,d MB and the disk of %s has %,d MB; choose another"
                    + " folder, float16, or have the losses read fewer answers or passes of the"
                    + " teacher",
                bytes >> 20,
                folder,
                free >> 20));
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Returns the signals of a teacher for all examples: those in the folder, if they are its own,
   * and otherwise recorded now. Those of a body that has them recorded already are not stored.
   *
   * @throws IllegalArgumentException as {@link SignalRecorder#record(Examples, RecordingListener)}
   *     does, or if a value is not finite or beyond half precision
   * @throws RecordingException if another program records in the folder, or it cannot be written
   */
  public RecordedSignals record(
      SignalRecorder recorder, Examples examples, RecordingListener listener) {
    if (recorder.signals().isEmpty() || recorder.isRecorded()) {
      return recorder.record(examples, listener);
    }
    try {
      FolderLock lock = FolderLock.acquire(folder);
      try {
        return locked(lock.abandoned(), recorder, examples, listener);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw failed(e);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  private RecordingException failed(IOException e) {
    return new RecordingException(
        "cannot store the signals of the teacher in %s: %s; choose a folder that can be written and has space"
            .formatted(folder, e.getMessage()),
        e);
  }

  private RecordedSignals locked(
      Optional<String> abandoned,
      SignalRecorder recorder,
      Examples examples,
      RecordingListener listener)
      throws IOException {
    long start = System.nanoTime();
    Map<Signal, Map<String, String>> keys = keys(recorder, examples);
    StoreFolder files = new StoreFolder(folder, abandoned, listener);
    Map<Signal, StoredSignal> found = files.find(keys, examples);
    files.deleteOthers(found.keySet(), keys);
    var missing = recorder.signals().stream().filter(it -> !found.containsKey(it)).toList();
    RecordedSignals recorded =
        missing.isEmpty()
            ? new RecordedSignals(Map.of(), 0, 0)
            : recorder
                .only(missing)
                .record(
                    examples,
                    it -> files.sink(it, examples, keys.get(it), form(it, recorder)),
                    listener);
    Map<String, Column> columns = new LinkedHashMap<>();
    long bytes = recorded.bytes();
    for (Signal signal : recorder.signals()) {
      String name = Examples.teacherInput(signal.name());
      StoredSignal stored = found.get(signal);
      columns.put(name, stored == null ? recorded.columns().get(name) : stored.column());
      bytes += stored == null ? 0 : stored.bytes();
    }
    return new RecordedSignals(columns, bytes, (System.nanoTime() - start) / 1e9);
  }

  private Map<Signal, Map<String, String>> keys(SignalRecorder recorder, Examples examples) {
    Map<Signal, Map<String, String>> keys = new LinkedHashMap<>();
    recorder
        .identities(examples)
        .forEach(
            (signal, identity) -> {
              Map<String, String> own = new LinkedHashMap<>(identity);
              own.put("form", form(signal, recorder).toString());
              own.putAll(key);
              keys.put(signal, own);
            });
    return keys;
  }

  private SignalType form(Signal signal, SignalRecorder recorder) {
    SignalType own = signal.preparation().isEmpty() ? ofNodes.get(signal.node()) : null;
    if (own != null) {
      return own;
    }
    return type.kept() > 0 && !recorder.isOutput(signal) ? SignalType.FLOAT32 : type;
  }
}
