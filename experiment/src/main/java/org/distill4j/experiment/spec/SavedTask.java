package org.distill4j.experiment.spec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.runtime.data.Column;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.mapping.NodeFormat;
import org.distill4j.runtime.data.mapping.Slot;
import org.distill4j.runtime.data.mapping.TableEncoding;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.graph.description.ModelDescription;
import org.distill4j.runtime.graph.description.ValueFormat;

/**
 * All that a saved network knows of the tables that it was trained on, in the notes of its file:
 * the mapping, classes, words and sizes.
 *
 * @param node the answer that is evaluated
 * @param label the slot of the correct answers
 * @param encoding the encoding of tables
 */
public record SavedTask(String node, Slot label, TableEncoding encoding) {

  private static final String NOTE = "tables";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns a description with the names of words and classes, and the encoding as a note. */
  static ModelDescription describe(
      ModelDescription description, SpecTask task, TableEncoding encoding) {
    ModelDescription described = description;
    for (ValueFormat input : description.inputs()) {
      List<String> names = encoding.format(input.name()).map(NodeFormat::names).orElse(List.of());
      if (!names.isEmpty()) {
        described = described.withNames(input.name(), names);
      }
    }
    if (!description.outputNames().contains(task.node())) {
      return described;
    }
    List<String> classes =
        encoding.format(task.label().name()).map(NodeFormat::names).orElse(List.of());
    ValueFormat output = description.output(task.node());
    if (!classes.isEmpty()
        && output.isKnown()
        && output.axes().size() <= 2
        && output.axes().get(output.axes().size() - 1).admits(classes.size())) {
      described = described.withNames(task.node(), classes);
    }
    try {
      String note = JSON.writeValueAsString(EncodingJson.write(task.label().name(), encoding));
      return described.withNote(task.node(), NOTE, note);
    } catch (JacksonException e) {
      throw new IllegalStateException("the encoding has a state that is no JSON", e);
    }
  }

  /**
   * Reads the task of a saved network; empty if it was not trained on tables.
   *
   * @throws IOException if the file is damaged
   */
  public static Optional<SavedTask> read(Path model) throws IOException {
    for (ValueFormat output : ModelFile.description(model).outputs()) {
      String note = output.notes().get(NOTE);
      if (note != null) {
        try {
          return Optional.of(
              EncodingJson.read(output.name(), JSON.readValue(note, Map.class), model));
        } catch (JacksonException | RuntimeException e) {
          throw new DataFileException(
              model,
              "its note on tables is damaged (%s)".formatted(e.getMessage()),
              "train and save the network again",
              e);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Reads held-out examples with correct answers.
   *
   * @throws IOException if a column is missing, or a value cannot be read; the message names file,
   *     record and remedy
   */
  public EvaluationSet evaluationSet(Table table) throws IOException {
    Examples examples = encoding.readEvaluated(table, label.name());
    Column answers = examples.column(label.graphInput());
    LabelCheck.require(answers, label, table);
    return EvaluationSet.of(examples, answers);
  }
}
