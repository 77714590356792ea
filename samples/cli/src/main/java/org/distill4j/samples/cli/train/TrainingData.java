package org.distill4j.samples.cli.train;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.spec.SpecTask;
import org.distill4j.experiment.spec.TableStudy;
import org.distill4j.runtime.data.mapping.ColumnMapping;
import org.distill4j.runtime.data.mapping.HoldOut;
import org.distill4j.runtime.data.mapping.TableDivision;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.stream.StreamedTable;
import org.distill4j.runtime.data.table.Table;

/**
 * The study of the tables of a command, whose training examples may be in a file.
 *
 * @param study the study
 * @param stored the file with the training examples; empty if they are in memory
 */
record TrainingData(TableStudy study, Optional<StreamedTable> stored) implements Closeable {

  /**
   * Reads the tables.
   *
   * @param holdOut the rule that divides the training table; empty if there is a validation
   * @param dimensions the dimensions that do not follow from the data
   */
  static TrainingData open(
      SpecTask task,
      ColumnMapping columns,
      TableOptions tables,
      Optional<HoldOut> holdOut,
      Map<String, Integer> dimensions)
      throws IOException {
    Table table = tables.training();
    if (holdOut.isEmpty()) {
      TableEncoding encoding =
          TableEncoding.learn(task.slots(), task.slots(), columns, table, dimensions);
      return read(task, encoding, tables, table, tables.validation());
    }
    TableDivision division = holdOut.get().divide(task.slots(), task.label(), columns, table);
    TableEncoding encoding =
        TableEncoding.learn(task.slots(), task.slots(), columns, division.training(), dimensions);
    TrainingData data = read(task, encoding, tables, division.training(), division.heldOut());
    return new TrainingData(data.study().dividedBy(division), data.stored());
  }

  private static TrainingData read(
      SpecTask task, TableEncoding encoding, TableOptions tables, Table training, Table validation)
      throws IOException {
    Optional<Path> file = tables.stored();
    if (file.isEmpty()) {
      return new TrainingData(
          TableStudy.of(task, encoding, encoding.read(training), validation, tables.test()),
          Optional.empty());
    }
    StreamedTable stored = StreamedTable.write(encoding, training, file.get());
    try {
      return new TrainingData(
          TableStudy.of(task, encoding, stored.examples(), validation, tables.test()),
          Optional.of(stored));
    } catch (IOException | RuntimeException e) {
      stored.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (stored.isPresent()) {
      stored.get().close();
    }
  }
}
