package org.distill4j.parquet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;
import org.distill4j.runtime.data.table.Tables;
import org.distill4j.testing.damage.DamagedFile;
import org.distill4j.testing.damage.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet files that the library writes, read as tables. */
final class ParquetFormatTest {

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message example {
            required double x;
            optional int32 n;
            optional binary name (STRING);
            optional boolean known;
            optional group video (LIST) { repeated group list { required float element; } }
            optional group weights (MAP) {
              repeated group key_value { required binary key (STRING); required double value; }
            }
          }
          """);

  @TempDir Path folder;

  private Path write(CompressionCodecName codec, int records) throws IOException {
    Path file = folder.resolve(codec + ".parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(codec)
            .build()) {
      for (int i = 0; i < records; i++) {
        Group group = new SimpleGroup(SCHEMA);
        group.add("x", i / 2.0);
        if (i != 1) {
          group.append("n", i).append("name", "n" + i).append("known", i == 0);
          Group video = group.addGroup("video");
          video.addGroup("list").append("element", (float) i);
          video.addGroup("list").append("element", 2f);
          group.addGroup("weights").addGroup("key_value").append("key", "a").append("value", 0.5);
        }
        writer.write(group);
      }
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
  void recordsHaveTextsNumbersListsAndMaps(CompressionCodecName codec) throws IOException {
    try (TableReader reader = Tables.of(write(codec, 3)).open()) {
      assertThat(reader.columns())
          .containsExactly("x", "n", "name", "known", "video", "weights")
          .inOrder();
      TableRecord first = reader.next().orElseThrow();
      assertThat(first.place()).isEqualTo("record 1");
      assertThat(first.values())
          .containsExactly(
              "x",
              0.0,
              "n",
              0,
              "name",
              "n0",
              "known",
              true,
              "video",
              List.of(0f, 2f),
              "weights",
              Map.of("a", 0.5));
      TableRecord second = reader.next().orElseThrow();
      assertThat(second.value("x")).isEqualTo(0.5);
      assertThat(second.value("name")).isNull();
      assertThat(second.value("video")).isNull();
      assertThat(reader.next()).isPresent();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void damagedFilesAreRefusedWithARemedy() throws IOException {
    byte[] whole = Files.readAllBytes(write(CompressionCodecName.UNCOMPRESSED, 50));
    for (int length : new int[] {0, 3, 20, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));
      DataFileException problem =
          assertThrows(DataFileException.class, () -> Tables.of(cut).open().close());
      assertThat(problem)
          .hasMessageThat()
          .startsWith(cut + ": it is no Parquet file, or it is damaged");
    }
  }

  @Test
  void columnsOfOtherTypesAreNamed() throws IOException {
    MessageType dates =
        MessageTypeParser.parseMessageType("message example { required int32 day (DATE); }");
    Path file = folder.resolve("dates.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(dates)
            .build()) {
      writer.write(new SimpleGroup(dates).append("day", 3));
    }
    try (TableReader reader = Tables.of(file).open()) {
      assertThat(assertThrows(DataFileException.class, reader::next))
          .hasMessageThat()
          .isEqualTo(
              file
                  + ": record 1: column 'day' has the type required int32 day (DATE); convert it to a"
                  + " text, a double or an integer");
    }
  }

  @Test
  void damageIsNoticed() throws Exception {
    DamagedFile.check(
        write(CompressionCodecName.SNAPPY, 50), Promise.LENGTH, ParquetFormatTest::records);
  }

  private static List<Map<String, Object>> records(Path file) throws IOException {
    List<Map<String, Object>> records = new ArrayList<>();
    try (TableReader reader = Tables.of(file).open()) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(next.get().values());
      }
    }
    return records;
  }
}
