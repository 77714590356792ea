package org.distill4j.runtime.graph.frozen;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.training.frozen.FrozenAnswerer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Model files whose frozen parameters are damaged on purpose. */
@Timeout(120)
final class HostileFrozenFileTest {

  private static final String FROZEN = "distill4j-frozen.bin";
  private static final String CONFIGURATION = "configuration.json";

  @TempDir private Path folder;

  private Map<String, byte[]> saved(Storage storage) throws IOException {
    NetworkGraph network = new FrozenAnswerer("A", 4, storage);
    Path file = folder.resolve("saved.zip");
    ModelFile.save(network, network.initialised(4), file);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private String refusal(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("hostile.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    IOException refusal = assertThrows(IOException.class, () -> ModelFile.load(file));
    assertThat(refusal).hasMessageThat().contains(file.toString());
    return refusal.getMessage();
  }

  private String with(Storage storage, String entry, byte[] content) throws IOException {
    Map<String, byte[]> entries = saved(storage);
    entries.put(entry, content);
    return refusal(entries);
  }

  @Test
  void anotherLengthIsRefused() throws IOException {
    for (Storage storage : Storage.values()) {
      byte[] frozen = saved(storage).get(FROZEN);
      assertThat(with(storage, FROZEN, Arrays.copyOf(frozen, frozen.length - 1)))
          .contains("ends within the frozen parameters of 'words'");
      assertThat(with(storage, FROZEN, Arrays.copyOf(frozen, frozen.length + 1)))
          .contains("something follows its frozen parameters");
      assertThat(with(storage, FROZEN, new byte[0]))
          .contains("ends within the frozen parameters of 'lower'");
    }
  }

  @Test
  void anEntryThatIsMissingOrUnneededIsRefused() throws IOException {
    Map<String, byte[]> without = saved(Storage.INT8);
    byte[] frozen = without.remove(FROZEN);
    assertThat(refusal(without)).contains("it has no entry " + FROZEN);
    Map<String, byte[]> trained = saved(null);
    assertThat(trained).doesNotContainKey(FROZEN);
    trained.put(FROZEN, frozen);
    assertThat(refusal(trained)).contains("none of its nodes is frozen");
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() throws IOException {
    byte[] bytes = saved(Storage.INT8).get(FROZEN);
    ByteBuffer.wrap(bytes).putFloat(0, Float.NaN);
    assertThat(with(Storage.INT8, FROZEN, bytes)).contains("'W' has a value that is not finite");
    byte[] halves = saved(Storage.FLOAT16).get(FROZEN);
    ByteBuffer.wrap(halves).putShort(0, (short) 0x7C00);
    assertThat(with(Storage.FLOAT16, FROZEN, halves)).contains("is not finite");
    byte[] floats = saved(Storage.FLOAT32).get(FROZEN);
    ByteBuffer.wrap(floats).putFloat(0, Float.POSITIVE_INFINITY);
    assertThat(with(Storage.FLOAT32, FROZEN, floats)).contains("is not finite");
  }

  @Test
  void aConfigurationThatLiesIsRefused() throws IOException {
    String json = new String(saved(Storage.INT8).get(CONFIGURATION), UTF_8);
    assertThat(json).contains("\"INT8\"");
    assertThat(changed(json, "\"INT8\"", "\"INT4\"")).contains("is damaged");
    assertThat(changed(json, "\"vocabulary\" : 30", "\"vocabulary\" : 100000000"))
        .contains("is too small for the");
    assertThat(changed(json, "\"vocabulary\" : 30", "\"vocabulary\" : 2000000000"))
        .contains("is damaged");
    assertThat(changed(json, "\"vocabulary\" : 30", "\"vocabulary\" : 31"))
        .contains("ends within the frozen parameters of 'words'");
  }

  private String changed(String json, String text, String other) throws IOException {
    assertThat(json).contains(text);
    return with(Storage.INT8, CONFIGURATION, json.replace(text, other).getBytes(UTF_8));
  }
}
