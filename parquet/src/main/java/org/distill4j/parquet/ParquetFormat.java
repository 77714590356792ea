package org.distill4j.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.data.table.TableFormat;
import org.distill4j.runtime.data.table.TableReader;

/**
 * Parquet files, uncompressed or compressed by Snappy or Zstandard. Lists become lists, maps and
 * groups maps, and strings texts. Numbers must be integers, floats or doubles.
 */
public final class ParquetFormat implements TableFormat {

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public List<String> endings() {
    return List.of("parquet");
  }

  @Override
  public Table of(Path file) {
    return new Table() {
      @Override
      public Path file() {
        return file;
      }

      @Override
      public TableReader open() throws IOException {
        return ParquetTableReader.open(file);
      }
    };
  }
}
