package org.distill4j.processor.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.LabelSummary;
import org.distill4j.processor.summary.LossSummary;
import org.distill4j.processor.summary.NetworkSummary;

/**
 * Converts a distillation to JSON: its networks with their totals, its losses, and the generated
 * class with its settings.
 */
final class DistillationResource {

  private DistillationResource() {}

  static Map<String, Object> of(DistillationSummary distillation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", Resource.SCHEMA);
    json.put("kind", "distillation");
    json.put("name", distillation.name().qualified());
    json.put("title", distillation.name().title());
    json.put("scheme", distillation.scheme().qualified());
    json.put("generated", distillation.name().generatedClass("Distiller"));
    json.put("typical", distillation.typical());
    json.put(
        "teachers", distillation.teachers().stream().map(DistillationResource::network).toList());
    json.put("student", network(distillation.student()));
    json.put("losses", distillation.losses().stream().map(DistillationResource::loss).toList());
    json.put("labels", distillation.labels().stream().map(DistillationResource::label).toList());
    json.put("dimensions", distillation.dimensions());
    json.put(
        "hyperparameters",
        distillation.hyperparameters().stream().map(DistillationResource::hyperparameter).toList());
    return json;
  }

  private static Map<String, Object> label(LabelSummary label) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", label.name());
    json.put("kind", label.kind().name());
    json.put("column", label.kind().column());
    json.put("shape", label.shape().axes().stream().map(Polynomial::formula).toList());
    return json;
  }

  private static Map<String, Object> hyperparameter(Hyperparameter hyperparameter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", hyperparameter.name());
    json.put("value", hyperparameter.initial());
    hyperparameter.range().ifPresent(range -> json.put("range", range.inWords()));
    if (hyperparameter.isDefault()) {
      json.put("default", true);
    }
    return json;
  }

  private static Map<String, Object> network(NetworkSummary network) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", network.name().qualified());
    json.put("total", NetworkResource.cost(network.total().map(network::value)));
    return json;
  }

  private static Map<String, Object> loss(LossSummary loss) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", loss.name());
    json.put("objective", loss.objective());
    json.put("weight", loss.weight());
    json.put("reads", loss.reads().stream().map(DistillationResource::read).toList());
    json.put("parameters", loss.parameters().formula());
    json.put("multiplyAdds", loss.multiplyAdds().formula());
    return json;
  }

  private static Map<String, Object> read(LossSummary.Read read) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", read.source());
    if (read.source().equals("teacher")) {
      json.put("teacher", read.network());
    }
    json.put("node", read.node());
    if (read.passes() > 0) {
      json.put("passes", read.passes());
    }
    if (!read.through().isEmpty()) {
      json.put("through", read.through());
    }
    return json;
  }
}
