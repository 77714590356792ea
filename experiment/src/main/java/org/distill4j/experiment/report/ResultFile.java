package org.distill4j.experiment.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingResult;

/**
 * Results as JSON: the rows of the table with every metric, overall and by group of examples, and
 * for each network its epochs and its provenance.
 *
 * <pre>{@code
 * { "distillation": "...",
 *   "results":   [ { "model": "teacher", "parameters": 1, "seconds": 2.5, "examples": 100,
 *                    "metrics": { "acc1_any": 0.5, ... },
 *                    "byType": { "what": { "examples": 40, "metrics": { ... } } } } ],
 *   "trainings": { "teacher": { "network": "...", "bestEpoch": 7, "seconds": 2.5,
 *                    "epochs": [ { "number": 1, "total": 1.5, "losses": { ... },
 *                                  "validation": { ... }, "seconds": 0.3 } ],
 *                    "provenance": { ... } } },
 *   "signals":   { "bytes": 4000, "seconds": 0.1 } }
 * }</pre>
 */
public final class ResultFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultFile() {}

  /**
   * Writes a file, which appears only when it is complete.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, List<ResultRow> rows, DistillationResult result)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(json(rows, result));
    AtomicFile.write(file, bytes);
  }

  private static ObjectNode json(List<ResultRow> rows, DistillationResult result) {
    ObjectNode json = JSON.createObjectNode();
    json.put("distillation", result.distillation());
    ArrayNode results = json.putArray("results");
    rows.forEach(row -> add(row, results.addObject()));
    ObjectNode trainings = json.putObject("trainings");
    result
        .teachers()
        .forEach((name, teacher) -> add(teacher, trainings.putObject(("teacher " + name).strip())));
    add(result.student(), trainings.putObject("student"));
    add(result.distilled(), trainings.putObject("distilled"));
    json.putObject("signals")
        .put("bytes", result.signalBytes())
        .put("seconds", result.signalSeconds());
    return json;
  }

  private static void add(ResultRow row, ObjectNode json) {
    json.put("model", row.model())
        .put("parameters", row.parameters())
        .put("seconds", row.seconds())
        .put("examples", row.metrics().examples());
    add(row.metrics(), json.putObject("metrics"));
    ObjectNode groups = json.putObject("byType");
    row.metrics()
        .byGroup()
        .forEach(
            (group, metrics) -> {
              ObjectNode part = groups.putObject(group).put("examples", metrics.examples());
              add(metrics, part.putObject("metrics"));
            });
  }

  private static void add(Metrics metrics, ObjectNode json) {
    metrics.values().forEach((metric, value) -> json.put(metric.id(), value));
  }

  private static void add(TrainingResult result, ObjectNode json) {
    json.put("network", result.network().name())
        .put("bestEpoch", result.bestEpoch())
        .put("seconds", result.seconds());
    ArrayNode epochs = json.putArray("epochs");
    result.epochs().forEach(epoch -> add(epoch, epochs.addObject()));
    ObjectNode provenance = JSON.valueToTree(result.provenance());
    provenance.set("settings", JSON.valueToTree(result.provenance().settings().description()));
    json.set("provenance", provenance);
  }

  private static void add(Epoch epoch, ObjectNode json) {
    json.put("number", epoch.number());
    if (!epoch.stage().isEmpty()) {
      json.put("stage", epoch.stage());
    }
    json.put("total", epoch.total());
    ObjectNode losses = json.putObject("losses");
    epoch.losses().forEach(losses::put);
    epoch.validation().ifPresent(metrics -> add(metrics, json.putObject("validation")));
    json.put("seconds", epoch.seconds());
  }
}
