package org.distill4j.runtime.teacher.store;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.IndexedColumn;
import org.distill4j.runtime.file.FolderLock;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.kernel.array.Buffers;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.RecordingException;
import org.distill4j.runtime.teacher.RecordingListener;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.store.StoredTask.Heard;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Signals in a folder are those in memory, and recorded again whenever they might not be. */
final class SignalStoreTest {

  private static final Examples EXAMPLES = StoredTask.examples();
  private static final RecordedSignals IN_MEMORY =
      StoredTask.inMemory(StoredTask.recorder(), EXAMPLES);

  @TempDir private Path folder;

  private SignalStore store() {
    return SignalStore.in(folder.resolve("signals"));
  }

  @Test
  void givesTheValuesOfSignalsInMemoryAndRecordsThemOnce() throws IOException {
    Heard first = new Heard();
    Heard second = new Heard();

    RecordedSignals recorded = store().record(StoredTask.recorder(), EXAMPLES, first);
    RecordedSignals read = store().record(StoredTask.recorder(), EXAMPLES, second);

    StoredTask.requireEqual(recorded, IN_MEMORY);
    StoredTask.requireEqual(read, IN_MEMORY);
    assertThat(first.recorded).isEqualTo(StoredTask.SIZE);
    assertThat(first.lines).isEmpty();
    assertThat(second.recorded).isEqualTo(0);
    assertThat(second.lines)
        .containsExactly(
            "recorded already, in %s: answer, words, answer@3(dropped)"
                .formatted(store().folder()));
    assertThat(read.bytes()).isEqualTo(recorded.bytes());
    assertThat(StoredTask.files(store().folder(), "")).hasSize(6);
    assertThat(EXAMPLES.with(read.columns()).fingerprint())
        .isEqualTo(EXAMPLES.with(IN_MEMORY.columns()).fingerprint());
  }

  @Test
  void recordsFurtherSignalsAlone() {
    SignalRecorder all = StoredTask.recorder();
    store().record(all.only(List.of(StoredTask.LOGITS)), EXAMPLES, new Heard());
    Heard heard = new Heard();

    RecordedSignals more = store().record(all, EXAMPLES, heard);

    StoredTask.requireEqual(more, IN_MEMORY);
    assertThat(heard.lines).hasSize(1);
    assertThat(heard.recorded).isEqualTo(StoredTask.SIZE);
    Heard fewer = new Heard();
    store().record(all.only(List.of(Signal.of("words"))), EXAMPLES, fewer);
    assertThat(fewer.recorded).isEqualTo(0);
  }

  @Test
  void tellsTheSizeBefore() {
    SignalRecorder logits = StoredTask.recorder().only(List.of(StoredTask.LOGITS));

    long expected = store().expectedBytes(logits, EXAMPLES);

    assertThat(Files.exists(store().folder())).isFalse();
    long recorded = store().record(logits, EXAMPLES, new Heard()).bytes();
    assertThat(recorded).isEqualTo(expected);
    assertThat(expected).isEqualTo(StoredTask.SIZE * (TinyTask.CLASSES * 4L + 12));
    long words = store().expectedBytes(StoredTask.recorder(), EXAMPLES);
    assertThat((double) store().record(StoredTask.recorder(), EXAMPLES, new Heard()).bytes())
        .isWithin(16)
        .of((double) words);
    assertThat(assertThrows(RecordingException.class, () -> store().requireSpace(1L << 60)))
        .hasMessageThat()
        .contains("choose another folder, float16,");
  }

  /** Each change, and the part of the line that tells of it. */
  private Map<String, RecordedSignals> afterChanges(Map<String, Heard> lines) {
    SignalRecorder own = StoredTask.recorder().only(List.of(StoredTask.LOGITS));
    var trained = StoredTask.teacher();
    trained.params().putScalar(1, 0.25f);
    var wider = new TinyDistiller().student().initialised(3);
    Map<String, RecordedSignals> results = new LinkedHashMap<>();
    Change change =
        (name, store, recorder, examples) -> {
          store().record(own, EXAMPLES, new Heard());
          Heard heard = new Heard();
          results.put(name, store.record(recorder, examples, heard));
          lines.put(name, heard);
        };
    change.to("parameters of the teacher differs", store(), logits(trained, 16), EXAMPLES);
    change.to("declaration of the teacher differs", store(), logits(wider, 16), EXAMPLES);
    Examples other = TinyTask.examples(StoredTask.SIZE, 2).identified(StoredTask.ids("q"));
    change.to("data differs", store(), own, other);
    change.to("data differs; form", store(), own, EXAMPLES.identified(StoredTask.ids("r")));
    change.to("batches differs", store(), logits(StoredTask.teacher(), 15), EXAMPLES);
    change.to("form is float32 there, not float16", store().as(SignalType.FLOAT16), own, EXAMPLES);
    change.to("it has no versions", store().keyedBy("versions", "2"), own, EXAMPLES);
    return results;
  }

  private static INDArray values(Column column, int example) {
    return column.batch(new int[] {example}, DataType.FLOAT, new Buffers()).array();
  }

  private static Examples reordered(Examples examples, int[] order) {
    Examples.Builder builder = Examples.builder();
    examples
        .columns()
        .forEach((name, column) -> builder.input(name, new IndexedColumn(column, order)));
    List<String> ids = examples.ids().orElseThrow();
    return builder.ids(IntStream.of(order).mapToObj(ids::get).toList()).build();
  }

  @Test
  void examplesInAnotherOrderFindTheirValuesById() throws IOException {
    int[] own = IntStream.range(0, StoredTask.SIZE).toArray();
    int[] turned = IntStream.of(own).map(i -> StoredTask.SIZE - 1 - i).toArray();
    Examples there = reordered(EXAMPLES, own);
    Examples here = reordered(EXAMPLES, turned);
    RecordedSignals recorded = store().record(StoredTask.recorder(), there, new Heard());
    Heard heard = new Heard();

    RecordedSignals found = store().record(StoredTask.recorder(), here, heard);

    assertThat(heard.recorded).isEqualTo(0);
    assertThat(heard.lines).hasSize(1);
    found
        .columns()
        .forEach(
            (name, column) -> {
              for (int i : own) {
                assertThat(values(column, i))
                    .isEqualTo(values(recorded.columns().get(name), turned[i]));
              }
            });
    assertThat(found.columns().get("teacher/answer").fingerprint())
        .isNotEqualTo(recorded.columns().get("teacher/answer").fingerprint());
    Examples exchanged = reordered(EXAMPLES, turned).identified(StoredTask.ids("q"));
    store().record(StoredTask.recorder(), exchanged, heard);
    assertThat(heard.recorded).isEqualTo(StoredTask.SIZE);
    assertThat(heard.lines.get(1)).contains("data differs");
  }

  private interface Change {
    void to(String name, SignalStore store, SignalRecorder recorder, Examples examples);
  }

  private static SignalRecorder logits(ComputationGraph teacher, int batchSize) {
    return new SignalRecorder(teacher, List.of(StoredTask.LOGITS), batchSize);
  }

  @Test
  void recordsAgainWhateverOfTheKeyHasChanged() {
    Map<String, Heard> lines = new LinkedHashMap<>();

    Map<String, RecordedSignals> results = afterChanges(lines);

    assertThat(results).hasSize(7);
    lines.forEach(
        (name, heard) -> {
          assertThat(heard.lines).hasSize(1);
          assertThat(heard.lines.get(0)).contains(name.split(";")[0]);
          assertThat(heard.lines.get(0)).startsWith("answer in " + store().folder() + " is of");
          assertThat(heard.recorded).isEqualTo(StoredTask.SIZE);
        });
  }

  @Test
  void nothingIsLeftOfARecordingThatFails() throws IOException {
    RecordingListener failing =
        (done, total) -> {
          if (done > 20) {
            throw new IllegalStateException("stopped");
          }
        };
    assertThrows(
        IllegalStateException.class,
        () -> store().record(StoredTask.recorder(), EXAMPLES, failing));

    assertThat(StoredTask.files(store().folder(), "")).isEmpty();
    Heard heard = new Heard();
    StoredTask.requireEqual(store().record(StoredTask.recorder(), EXAMPLES, heard), IN_MEMORY);
    assertThat(heard.lines).isEmpty();
  }

  /** A killed program leaves temporary files, or values that no description follows. */
  @Test
  void nothingIsAcceptedOfAProgramThatWasKilled() throws IOException {
    store().record(StoredTask.recorder(), EXAMPLES, new Heard());
    for (Path manifest : StoredTask.files(store().folder(), ".json")) {
      Files.delete(manifest);
    }
    Path part = store().folder().resolve(".distill4j-00000000-0000-0000-0000-000000000000.part");
    Files.writeString(part, "half");
    Files.writeString(store().folder().resolve(".distill4j.lock"), "process 1");
    Heard heard = new Heard();

    StoredTask.requireEqual(store().record(StoredTask.recorder(), EXAMPLES, heard), IN_MEMORY);

    assertThat(heard.recorded).isEqualTo(StoredTask.SIZE);
    assertThat(heard.lines)
        .containsExactly(
            "the recording in %s by process 1 was cut off; signals that are not complete are recorded again"
                .formatted(store().folder()));
    assertThat(Files.exists(part)).isFalse();
    assertThat(StoredTask.files(store().folder(), "")).hasSize(6);
  }

  @Test
  void signalsOfAnotherTeacherAreDeleted() throws IOException {
    store().record(StoredTask.recorder(), EXAMPLES, new Heard());
    var other = new TinyDistiller().teacher().initialised(4);

    Path foreign = Files.writeString(store().folder().resolve("package.json"), "{}");
    store().record(logits(other, 16), EXAMPLES, new Heard());

    assertThat(StoredTask.files(store().folder(), "")).hasSize(3);
    assertThat(Files.exists(foreign)).isTrue();
  }

  @Test
  void refusesAFolderThatCannotBeUsed() throws IOException {
    FolderLock lock = FolderLock.acquire(store().folder());
    try {
      assertThat(failure(store())).contains("is in use by");
    } finally {
      lock.close();
    }
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(failure(SignalStore.in(file.resolve("signals")))).contains("choose a folder that");
  }

  private static String failure(SignalStore store) {
    return assertThrows(
            RecordingException.class,
            () -> store.record(StoredTask.recorder(), EXAMPLES, new Heard()))
        .getMessage();
  }

  @Test
  void aValueThatIsNotFiniteIsNamedAndNotKept() throws IOException {
    var exploded = StoredTask.teacher();
    exploded.params().assign(1e30);

    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> store().record(logits(exploded, 16), EXAMPLES, new Heard()));

    assertThat(e).hasMessageThat().startsWith("column 'teacher/answer': example ");
    assertThat(e).hasMessageThat().contains("only finite numbers can be trained on");
    assertThat(StoredTask.files(store().folder(), "")).isEmpty();
    Examples none = Examples.builder().input("x", new FeatureColumn(new float[][] {{1}})).build();
    assertThrows(
        IllegalArgumentException.class,
        () -> store().record(StoredTask.recorder(), none, new Heard()));
  }
}
