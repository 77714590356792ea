package org.distill4j.runtime.data.mapping;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;
import org.distill4j.runtime.data.table.Tables;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged tables, plain and packed. */
final class DamagedTablesTest {

  private static final String CSV = "id,x,class\n" + "n1,0.25,noun\n".repeat(100);
  private static final String LINES = "{\"id\": \"n1\", \"x\": [0.25, 1], \"class\": 3}\n";

  private static final String IMAGES = "org.distill4j.runtime.data.ImageColumn";
  private static final int SIDE = 16;
  private static final List<Slot.Axis> SIZES =
      List.of(Slot.Axis.of(3), Slot.Axis.of(SIDE), Slot.Axis.of(SIDE));

  @TempDir private Path folder;

  private static List<Map<String, Object>> records(Path file) throws IOException {
    List<Map<String, Object>> records = new ArrayList<>();
    try (TableReader reader = Tables.of(file).open()) {
      for (Optional<TableRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get().values());
      }
    }
    return records;
  }

  private Path packed(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void damageOfTextIsReadOrTold() throws Exception {
    DamagedFile.check(
        Files.writeString(folder.resolve("plain.csv"), CSV),
        Promise.SYNTAX,
        DamagedTablesTest::records);
    DamagedFile.check(
        Files.writeString(folder.resolve("plain.jsonl"), LINES.repeat(100)),
        Promise.SYNTAX,
        DamagedTablesTest::records);
    DamagedFile.check(
        Files.writeString(folder.resolve("plain.tsv"), CSV.replace(',', '\t')),
        Promise.SYNTAX,
        DamagedTablesTest::records);
  }

  @Test
  void damageOfImagesIsReadOrTold() throws Exception {
    for (String format : List.of("png", "jpg", "gif", "bmp")) {
      Path image = folder.resolve("photo." + format);
      ImageIO.write(drawn(), format, image.toFile());
      Path table =
          Files.writeString(folder.resolve(format + ".csv"), "photo\nphoto.%s\n".formatted(format));
      Slot photo = new Slot("photo", Slot.Use.INPUT, "Image", IMAGES, SIZES, Optional.empty());
      TableEncoding encoding =
          TableEncoding.learn(
              List.of(photo),
              List.of(photo),
              ColumnMapping.builder().build(),
              Tables.of(table),
              Map.of());
      DamagedFile.check(image, Promise.LENGTH, it -> encoding.read(Tables.of(table)).fingerprint());
    }
  }

  private static BufferedImage drawn() {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      image.setRGB(i % SIDE, i / SIDE, i * 7919);
    }
    return image;
  }

  @Test
  void damageOfPackedTablesIsNoticed() throws Exception {
    DamagedFile.check(packed("a.csv.gz", CSV), Promise.CHECKSUM, DamagedTablesTest::records);
    DamagedFile.check(
        packed("a.jsonl.gz", LINES.repeat(100)), Promise.CHECKSUM, DamagedTablesTest::records);
  }
}
