package org.distill4j.runtime.teacher.store;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.teacher.store.StoredTask.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of signals that were cut off, altered or exchanged: each is noticed and made again. */
final class DamagedSignalsTest {

  private static final Examples EXAMPLES = StoredTask.examples();
  private static final int CASES_OF_A_KIND = 7;

  @TempDir private Path folder;

  /** Damages the files of a signal. */
  private interface Damage {
    void to(Path values, Path manifest) throws IOException;
  }

  private static void flip(Path file, SplittableRandom random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, bytes);
  }

  private static void cut(Path file, SplittableRandom random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
  }

  private static void replace(Path file, String part, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(part);
    Files.writeString(file, text.replace(part, by));
  }

  private static Map<String, Damage> damages(Path foreignValues, Path foreignManifest) {
    SplittableRandom random = new SplittableRandom(11);
    Map<String, Damage> damages = new LinkedHashMap<>();
    for (int i = 0; i < CASES_OF_A_KIND; i++) {
      damages.put("bit of values " + i, (values, manifest) -> flip(values, random));
      damages.put("bit of description " + i, (values, manifest) -> flip(manifest, random));
      damages.put("cut values " + i, (values, manifest) -> cut(values, random));
      damages.put("cut description " + i, (values, manifest) -> cut(manifest, random));
    }
    damages.put("longer", (values, manifest) -> append(values));
    damages.put("longer description", (values, manifest) -> append(manifest));
    damages.put("no values", (values, manifest) -> Files.delete(values));
    damages.put("values of another", (values, manifest) -> copy(foreignValues, values));
    damages.put("description of another", (values, manifest) -> copy(foreignManifest, manifest));
    damages.put("null", (values, manifest) -> Files.writeString(manifest, "null"));
    damages.put("array", (values, manifest) -> Files.writeString(manifest, "[[[[1]]]]"));
    damages.put(
        "more examples",
        (values, manifest) -> replace(manifest, "\"examples\" : 60", "\"examples\" : 61"));
    damages.put(
        "another form", (values, manifest) -> replace(manifest, "\"float32\",", "\"float16\","));
    damages.put(
        "another version",
        (values, manifest) -> replace(manifest, "\"format\" : 2", "\"format\" : 3"));
    return damages;
  }

  private static void append(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = "\n".getBytes(StandardCharsets.US_ASCII)[0];
    Files.write(file, longer);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.write(to, Files.readAllBytes(from));
  }

  @Test
  void allAreNoticedAndMadeAgain() throws IOException {
    SignalStore store = SignalStore.in(folder.resolve("own"));
    SignalRecorder recorder =
        new SignalRecorder(StoredTask.teacher(), List.of(Signal.of("words")), 16);
    RecordedSignals expected = StoredTask.inMemory(recorder, EXAMPLES);
    SignalStore foreign = SignalStore.in(folder.resolve("foreign"));
    foreign.record(StoredTask.recorder().only(List.of(StoredTask.LOGITS)), EXAMPLES, new Heard());
    store.record(recorder, EXAMPLES, new Heard());
    Path values = StoredTask.files(store.folder(), ".values").get(0);
    Path manifest = StoredTask.files(store.folder(), ".json").get(0);

    Map<String, Damage> damages =
        damages(
            StoredTask.files(foreign.folder(), ".values").get(0),
            StoredTask.files(foreign.folder(), ".json").get(0));
    assertThat(damages.size()).isAtLeast(30);
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Damage> damage : damages.entrySet()) {
      damage.getValue().to(values, manifest);
      Heard heard = new Heard();
      RecordedSignals again = store.record(recorder, EXAMPLES, heard);
      assertWithMessage(damage.getKey()).that(heard.recorded).isEqualTo(StoredTask.SIZE);
      assertWithMessage(damage.getKey()).that(heard.lines).hasSize(1);
      assertWithMessage(damage.getKey()).that(heard.lines.get(0)).contains("it is recorded again");
      lines.addAll(heard.lines);
      StoredTask.requireEqual(again, expected);
    }
    assertThat(lines.stream().filter(line -> line.contains("is damaged: ")).count())
        .isAtLeast(lines.size() - 1L);
  }
}
