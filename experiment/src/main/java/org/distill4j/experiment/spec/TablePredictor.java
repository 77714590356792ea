package org.distill4j.experiment.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.mapping.ExampleRows;
import org.distill4j.runtime.data.mapping.ExampleSink;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Row;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.predict.Prediction;
import org.distill4j.runtime.predict.Predictor;

/**
 * A saved network that answers the records of tables, as many as there are: they are read and
 * answered in batches.
 */
public final class TablePredictor {

  private static final int BATCH = 256;

  private final SavedTask task;
  private final Predictor predictor;

  private TablePredictor(SavedTask task, Predictor predictor) {
    this.task = task;
    this.predictor = predictor;
  }

  /**
   * Loads a network that was trained on tables.
   *
   * @throws IOException if the file is missing or damaged, or says nothing of tables
   */
  public static TablePredictor load(Path model) throws IOException {
    SavedTask task =
        SavedTask.read(model)
            .orElseThrow(
                () ->
                    new DataFileException(
                        model,
                        "the network was not trained on a table",
                        "train it with 'distill4j train', or with TableStudy"));
    return new TablePredictor(task, Predictor.load(model));
  }

  /** Returns all that the network knows of tables. */
  public SavedTask task() {
    return task;
  }

  /** Returns the description of the network. */
  public ModelDescription description() {
    return predictor.description();
  }

  /** Receives answers. */
  @FunctionalInterface
  public interface Answers {

    /**
     * Receives the answer to a record.
     *
     * @param id its id, or its number from 1
     */
    void add(String id, Prediction prediction) throws IOException;
  }

  /**
   * Answers all records of a table, in order.
   *
   * @param table a table with the columns of the inputs
   * @throws IOException if a column is missing, or a value cannot be read; the message names file,
   *     record and remedy
   */
  public void predict(Table table, Answers answers) throws IOException {
    task.encoding().readInputs(table, new Batches(answers));
  }

  /** Answers records as soon as there are enough for a batch. */
  private final class Batches implements ExampleSink {

    private final Answers answers;
    private final List<ExampleRows> waiting = new ArrayList<>();
    private int answered;

    Batches(Answers answers) {
      this.answers = answers;
    }

    @Override
    public void add(ExampleRows example) throws IOException {
      waiting.add(example);
      if (waiting.size() == BATCH) {
        answer();
      }
    }

    @Override
    public void end(List<Slot> slots) throws IOException {
      if (!waiting.isEmpty()) {
        answer();
      }
    }

    private void answer() throws IOException {
      TableEncoding encoding = task.encoding();
      Map<String, Column> inputs = new LinkedHashMap<>();
      for (String input : predictor.description().inputNames()) {
        NodeFormat format = encoding.format(input).orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (ExampleRows example : waiting) {
          example
              .rows()
              .forEach(
                  (slot, row) -> {
                    if (slot.name().equals(input)) {
                      rows.add(row);
                    }
                  });
        }
        inputs.put(input, format.column(rows));
      }
      var predictions = predictor.predict(inputs);
      for (int i = 0; i < waiting.size(); i++) {
        answered++;
        answers.add(waiting.get(i).id().orElse(String.valueOf(answered)), predictions.get(i));
      }
      waiting.clear();
    }
  }
}
