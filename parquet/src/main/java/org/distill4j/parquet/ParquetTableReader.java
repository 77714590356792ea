package org.distill4j.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.table.TableReader;
import org.distill4j.runtime.data.table.TableRecord;

/** Reads a Parquet file, one group of rows at a time. */
final class ParquetTableReader implements TableReader {

  private final Path file;
  private final ParquetFileReader reader;
  private final MessageType schema;
  private RecordReader<Group> records;
  private long left;
  private long number;

  private ParquetTableReader(Path file, ParquetFileReader reader) {
    this.file = file;
    this.reader = reader;
    this.schema = reader.getFooter().getFileMetaData().getSchema();
  }

  static ParquetTableReader open(Path file) throws IOException {
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
      return new ParquetTableReader(
          file, ParquetFileReader.open(new LocalInputFile(file), options));
    } catch (IOException | RuntimeException e) {
      throw new DataFileException(
          file,
          "it is no Parquet file, or it is damaged (%s)".formatted(message(e)),
          "copy it again, or write it again",
          e);
    }
  }

  private static String message(Exception error) {
    return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public List<String> columns() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  @Override
  public Optional<TableRecord> next() throws IOException {
    String place = "record " + (number + 1);
    try {
      while (left == 0) {
        PageReadStore pages = reader.readNextRowGroup();
        if (pages == null) {
          return Optional.empty();
        }
        left = pages.getRowCount();
        records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
      }
      Group group = records.read();
      left--;
      number++;
      Map<String, Object> values = new LinkedHashMap<>();
      for (int field = 0; field < schema.getFieldCount(); field++) {
        values.put(schema.getFieldName(field), ParquetValues.of(group, field));
      }
      return Optional.of(new TableRecord(file, place, values));
    } catch (UnsupportedTypeException e) {
      throw new DataFileException(file, "%s: %s".formatted(place, e.getMessage()), e.remedy(), e);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new DataFileException(
          file,
          "%s cannot be read (%s)".formatted(place, e),
          "copy the file again, or write it with Snappy, Zstandard or no compression",
          e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
