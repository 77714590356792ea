package org.distill4j.runtime.data.mapping;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of bad file, column and mapping: one line with file, record and remedy. The cases are
 * in {@code bad-data/cases.jsonl}: a training table, perhaps a held-out one, slots, a mapping, and
 * a part of the message.
 */
final class BadDataTest {

  private static final int KINDS = 60;

  /** A case by the names of its parts. */
  private record Bad(Map<?, ?> parts) {

    String part(String name, String standard) {
      return parts.containsKey(name) ? String.valueOf(parts.get(name)) : standard;
    }

    /** Returns the training table: characters up to 255 are its bytes. */
    byte[] content() throws IOException {
      if (parts.containsKey("classes")) {
        return manyClasses(((Number) parts.get("classes")).intValue());
      }
      byte[] plain = part("content", "").getBytes(StandardCharsets.ISO_8859_1);
      return parts.containsKey("gzip")
          ? Arrays.copyOf(packed(plain), ((Number) parts.get("gzip")).intValue())
          : plain;
    }

    @Override
    public String toString() {
      return part("message", "");
    }
  }

  private static byte[] manyClasses(int records) {
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int i = 0; i < records; i++) {
      text.append("1,2,x").append(i).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  static Stream<Bad> cases() throws IOException {
    try (InputStream file = BadDataTest.class.getResourceAsStream("/bad-data/cases.jsonl")) {
      List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      Stream.Builder<Bad> cases = Stream.builder();
      for (String line : lines) {
        cases.add(new Bad(new ObjectMapper().readValue(line, Map.class)));
      }
      return cases.build();
    }
  }

  @TempDir private Path folder;

  @Test
  void thereAreMoreThanSixtyKinds() throws IOException {
    assertThat(cases().map(Bad::toString).distinct().count()).isAtLeast(KINDS);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachIsOneLineWithFileRecordAndRemedy(Bad bad) throws IOException {
    writeImages();
    Path file = folder.resolve(bad.part("file", "train.csv"));
    Files.createDirectories(file.getParent());
    Files.write(file, bad.content());
    Path held = Files.writeString(folder.resolve("held.csv"), bad.part("held", ""));
    Exception problem = assertThrows(Exception.class, () -> read(bad, file, held));

    String text = String.valueOf(problem.getMessage());
    assertWithMessage("%s", problem).that(text).contains(bad.toString());
    assertThat(text).startsWith(folder.toString());
    assertThat(text.lines().count()).isEqualTo(1);
    assertThat(text).containsMatch("; \\S+ ");
    assertThat(problem.getClass().getName()).startsWith("org.distill4j.");
  }

  private void writeImages() throws IOException {
    BufferedImage large = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(large, "png", folder.resolve("large.png").toFile());
    BufferedImage grey = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
    byte[] whole = Files.readAllBytes(folder.resolve("large.png"));
    Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length - 25));
    Files.writeString(folder.resolve("text.png"), "text");
  }

  private static void read(Bad bad, Path file, Path held) throws IOException {
    boolean inFolder = bad.part("file", "").contains("/");
    Table table = Tables.of(inFolder ? file.getParent() : file);
    List<Slot> slots = Stream.of(bad.part("slots", "").split(" ")).map(BadDataSlots::of).toList();
    TableEncoding encoding =
        TableEncoding.learn(slots, slots, mapping(bad.part("mapping", "")), table, Map.of());
    encoding.read(table);
    encoding.readEvaluated(Tables.of(held), "answer");
  }

  /** Returns a mapping of entries such as "video=a,b", "text:words:least=2" and "id=name". */
  private static ColumnMapping mapping(String entries) {
    ColumnMapping.Builder mapping = ColumnMapping.builder();
    for (String entry : entries.isEmpty() ? new String[0] : entries.split(" ")) {
      int colon = entry.indexOf(':');
      int equals = entry.indexOf('=');
      if (entry.startsWith("id=")) {
        mapping.id(entry.substring(equals + 1));
      } else if (entry.startsWith("weight=")) {
        mapping.weight(entry.substring(equals + 1));
      } else if (colon > 0 && (equals < 0 || colon < equals)) {
        mapping.format(entry.replaceFirst(":", "="));
      } else {
        mapping.column(entry);
      }
    }
    return mapping.build();
  }

  @Test
  void malformedEntriesAreRefusedAtOnce() {
    for (String entry : List.of("video", "=a", "video=", " =a", "video=a,,b")) {
      assertThat(refused(() -> ColumnMapping.builder().column(entry)))
          .contains("The mapping '" + entry + "'");
    }
    assertThat(refused(() -> ColumnMapping.builder().column("v=a").column("v=b")))
        .contains("write all of its columns in one entry");
    assertThat(refused(() -> ColumnMapping.builder().format("v=words").format("v=indices")))
        .contains("leave one out");
    assertThat(assertThrows(DataFileException.class, () -> Tables.of(folder.resolve("no.csv"))))
        .hasMessageThat()
        .endsWith("there is no such file; check the folder and the name, or fetch the data");
  }

  private static String refused(Runnable declaration) {
    return assertThrows(IllegalArgumentException.class, declaration::run).getMessage();
  }
}
