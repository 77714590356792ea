package org.distill4j.samples.cli.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.distill4j.experiment.spec.TablePredictor;
import org.distill4j.runtime.data.table.Table;
import org.distill4j.runtime.predict.Answer;
import org.distill4j.runtime.predict.Prediction;

/** Prints the answers to the records of a table as CSV. */
final class TableAnswers {

  private final TablePredictor predictor;
  private final String node;
  private final boolean estimates;
  private final int top;
  private final PrintWriter out;
  private final ArrayNode json = JsonNodeFactory.instance.arrayNode();

  TableAnswers(TablePredictor predictor, int top, PrintWriter out) {
    this.predictor = predictor;
    this.node = predictor.task().node();
    this.estimates = predictor.task().label().columnName().equals("TargetColumn");
    this.top = top;
    this.out = out;
  }

  /** Answers all records, and returns the answers as JSON. */
  ArrayNode print(Table table) throws IOException {
    out.println(estimates ? "id," + node : "id," + node + ",probability");
    predictor.predict(table, this::print);
    out.flush();
    return json;
  }

  private void print(String id, Prediction prediction) {
    ObjectNode entry = json.addObject().put("id", id);
    if (estimates) {
      List<String> values = new ArrayList<>();
      ArrayNode array = entry.putArray("values");
      for (float value : prediction.values(node)) {
        values.add(String.valueOf(value));
        array.add(value);
      }
      out.println(quoted(id) + "," + String.join(" ", values));
    } else if (prediction.shape(node).length == 1) {
      List<Answer> best = prediction.best(node, top);
      ArrayNode array = entry.putArray("answers");
      best.forEach(
          answer -> array.addObject().put("answer", answer.name()).put("p", answer.probability()));
      out.printf(
          Locale.ROOT,
          "%s,%s,%.4f%n",
          quoted(id),
          quoted(best.get(0).name()),
          best.get(0).probability());
    } else {
      List<String> names = steps(prediction);
      names.forEach(entry.putArray("answers")::add);
      out.println(quoted(id) + "," + quoted(String.join(" ", names)) + ",");
    }
  }

  /** Returns the most probable class of each step. */
  private List<String> steps(Prediction prediction) {
    List<String> classes = predictor.description().output(node).names();
    int[] shape = prediction.shape(node);
    int width = shape[shape.length - 1];
    float[] values = prediction.values(node);
    List<String> names = new ArrayList<>();
    for (int row = 0; row < values.length; row += width) {
      int best = 0;
      for (int i = 1; i < width; i++) {
        best = values[row + i] > values[row + best] ? i : best;
      }
      names.add(best < classes.size() ? classes.get(best) : String.valueOf(best));
    }
    return names;
  }

  private static String quoted(String text) {
    return text.matches("[^\",;\\s][^\",;\\r\\n]*")
        ? text
        : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
