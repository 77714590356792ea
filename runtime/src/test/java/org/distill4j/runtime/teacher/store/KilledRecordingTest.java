package org.distill4j.runtime.teacher.store;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.store.StoredTask.Heard;
import org.distill4j.testing.jvm.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it records: the next one says so, and records again. */
final class KilledRecordingTest {

  @TempDir private Path folder;

  @Test
  void theNextProgramKeepsWhatIsCompleteAndRecordsTheRest() throws Exception {
    Examples examples = StoredTask.examples();
    SignalRecorder recorder = StoredTask.recorder();
    Path signals = folder.resolve("signals");
    SignalStore store = SignalStore.in(signals);
    store.record(recorder.only(List.of(StoredTask.LOGITS)), examples, new Heard());

    long killed = killed(signals);

    assertThat(StoredTask.files(signals, ".part")).hasSize(2);
    Heard heard = new Heard();
    RecordedSignals recorded = store.record(recorder, examples, heard);
    assertThat(heard.lines).hasSize(2);
    assertThat(heard.lines.get(0)).contains("by process %s on ".formatted(killed));
    assertThat(heard.lines.get(0)).contains("was cut off; signals that are not complete are");
    assertThat(heard.lines.get(1)).endsWith(": answer");
    assertThat(heard.recorded).isEqualTo(StoredTask.SIZE);
    StoredTask.requireEqual(recorded, StoredTask.inMemory(recorder, examples));
    assertThat(StoredTask.files(signals, "")).hasSize(6);
    Heard again = new Heard();
    store.record(recorder, examples, again);
    assertThat(again.recorded).isEqualTo(0);
    assertThat(again.lines).hasSize(1);
  }

  /** Kills a recording in its middle, and returns the number of its process. */
  private long killed(Path signals) throws Exception {
    Path errors = folder.resolve("errors");
    Process process =
        JavaProgram.of(KilledRecording.class)
            .withOptions("-Xmx256m", "-XX:TieredStopAtLevel=1")
            .builder(signals.toString())
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertWithMessage(Files.readString(errors)).that(line).startsWith("recorded ");
    } finally {
      process.destroyForcibly().waitFor();
    }
    return process.pid();
  }
}
