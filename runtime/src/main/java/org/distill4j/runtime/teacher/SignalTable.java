package org.distill4j.runtime.teacher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.feature.NpyFeatures;
import org.distill4j.runtime.data.feature.NpyWriter;
import org.distill4j.runtime.data.feature.VideoFeatures;
import org.distill4j.runtime.file.ChecksumFile;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.body.BodyAxis;
import org.distill4j.runtime.teacher.body.BodyException;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.teacher.body.RecordedBody;
import org.distill4j.runtime.teacher.body.TeacherBody;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Recorded signals of an external teacher by example id, apart from any distillation: as inputs of
 * other networks, as files, and as a body that needs the teacher no more.
 *
 * <pre>{@code
 * SignalTable vectors =
 *     SignalTable.record(encoder, body, glosses, List.of("sentence"), 64, listener);
 * vectors.save(folder);
 * Examples ofProbe =
 *     Examples.builder()
 *         .input("vector", vectors.column("sentence", labelledIds))
 *         .label("annotated", labels)
 *         .build();
 * }</pre>
 */
public final class SignalTable {

  private static final int CHUNK = 1_024;

  private final Map<String, VideoFeatures> signals;

  private SignalTable(Map<String, VideoFeatures> signals) {
    this.signals = new LinkedHashMap<>(signals);
  }

  /**
   * Records signals.
   *
   * @param declared the teacher
   * @param body its body
   * @param examples the inputs of the teacher, with an id of its own for each example
   * @param names the names of signals whose axes have fixed sizes
   * @param batchSize the number of examples of a batch, at least 1
   * @throws BodyException if the body does not fit the teacher, or a signal has an axis that varies
   * @throws IllegalArgumentException if ids are missing or occur twice
   */
  public static SignalTable record(
      ExternalGraph declared,
      TeacherBody body,
      Examples examples,
      Collection<String> names,
      int batchSize,
      RecordingListener listener) {
    List<String> ids = requireIds(examples);
    List<Signal> wanted = names.stream().map(Signal::of).toList();
    wanted.forEach(signal -> requireFixed(declared, signal.node()));
    RecordedSignals recorded =
        new SignalRecorder(declared, body, wanted, batchSize).record(examples, listener);
    Map<String, VideoFeatures> signals = new LinkedHashMap<>();
    for (Signal signal : wanted) {
      Column column = recorded.columns().get(Examples.teacherInput(signal.name()));
      signals.put(signal.node(), byId(declared, signal.node(), column, ids));
    }
    return new SignalTable(signals);
  }

  private static List<String> requireIds(Examples examples) {
    List<String> ids = examples.ids().orElse(List.of());
    if (ids.isEmpty() || Set.copyOf(ids).size() != ids.size()) {
      throw new IllegalArgumentException(
          "There are %s examples and %s different ids; give each example an id of its own"
              .formatted(examples.size(), Set.copyOf(ids).size()));
    }
    return ids;
  }

  private static void requireFixed(ExternalGraph declared, String signal) {
    if (declared.signal(signal).axes().stream().anyMatch(BodyAxis::varies)) {
      throw new BodyException(
          declared.name(),
          "the signal '%s' is %s, which differs from batch to batch"
              .formatted(signal, declared.signal(signal).shapeInWords()),
          "record a signal of fixed sizes, or record it in a distillation");
    }
  }

  private static VideoFeatures byId(
      ExternalGraph declared, String signal, Column column, List<String> ids) {
    int[] shape = declared.signal(signal).axes().stream().mapToInt(BodyAxis::size).toArray();
    Map<String, float[]> arrays = new LinkedHashMap<>();
    Buffers buffers = new Buffers();
    for (int start = 0; start < ids.size(); start += CHUNK) {
      int first = start;
      int[] examples = new int[Math.min(CHUNK, ids.size() - start)];
      Arrays.setAll(examples, i -> first + i);
      INDArray values = column.batch(examples, DataType.FLOAT, buffers).array();
      for (int i = 0; i < examples.length; i++) {
        arrays.put(ids.get(start + i), values.slice(i).dup('c').data().asFloat());
      }
    }
    return new VideoFeatures(Path.of(signal), shape, arrays);
  }

  /**
   * Reads signals that {@link #save} wrote.
   *
   * @param ids the ids of the wanted examples; others take no memory
   * @throws IOException if a file is missing or damaged, or has no checksum; the message names it
   */
  public static SignalTable load(Path folder, Collection<String> names, Set<String> ids)
      throws IOException {
    Map<String, VideoFeatures> signals = new LinkedHashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      requireWhole(folder, name);
      signals.put(name, NpyFeatures.table(values(folder, name), ids(folder, name), ids));
    }
    return new SignalTable(signals);
  }

  private static void requireWhole(Path folder, String name) throws IOException {
    Optional<String> problem = ChecksumFile.problem(checksums(folder, name), files(folder, name));
    if (problem.isPresent()) {
      throw new DataFileException(
          values(folder, name), problem.get(), "remove it, and record the signal again");
    }
  }

  /**
   * Writes {@code <signal>.npy}, {@code <signal>-ids.npy} and {@code <signal>.sha256}, the
   * checksums of both, for each signal.
   */
  public void save(Path folder) throws IOException {
    for (Map.Entry<String, VideoFeatures> signal : signals.entrySet()) {
      String name = signal.getKey();
      Files.deleteIfExists(checksums(folder, name));
      NpyWriter.write(signal.getValue(), values(folder, name), ids(folder, name));
      ChecksumFile.write(checksums(folder, name), files(folder, name));
    }
  }

  private static List<Path> files(Path folder, String signal) {
    return List.of(values(folder, signal), ids(folder, signal));
  }

  private static Path checksums(Path folder, String signal) {
    return folder.resolve(signal + ".sha256");
  }

  private static Path values(Path folder, String signal) {
    return folder.resolve(signal + ".npy");
  }

  private static Path ids(Path folder, String signal) {
    return folder.resolve(signal + "-ids.npy");
  }

  /**
   * Returns the values of a signal by example id.
   *
   * @throws IllegalArgumentException if it was not recorded
   */
  public VideoFeatures signal(String name) {
    if (!signals.containsKey(name)) {
      throw Arguments.unknown("recorded signal", name, signals.keySet());
    }
    return signals.get(name);
  }

  /**
   * Returns a signal as a column, such as an input of another network.
   *
   * @param ids the id of each example, in any order; several examples may share one
   * @throws IllegalArgumentException if the signal or an id was not recorded
   */
  public Column column(String signal, List<String> ids) {
    return signal(signal).values(ids);
  }

  /** Returns the signals as a body of the teacher that they were recorded of. */
  public TeacherBody body() {
    return new RecordedBody(signals);
  }
}
