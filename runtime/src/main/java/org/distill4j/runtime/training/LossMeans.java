package org.distill4j.runtime.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;

/** The mean of each loss over the examples of an epoch for which it was computed. */
final class LossMeans {

  private final Map<String, Double> sums = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private double totals;
  private long examples;

  /** Adds the losses of a batch, which are means over it. */
  void add(Map<String, Double> losses, double total, int batch) {
    losses.forEach(
        (name, loss) -> {
          sums.merge(name, loss * batch, Double::sum);
          counts.merge(name, (long) batch, Long::sum);
        });
    totals += total * batch;
    examples += batch;
  }

  /** Adds these sums to a checkpoint. */
  void save(CheckpointWriter out) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    sums.forEach((name, sum) -> all.putArray(name).add(Double.toString(sum)).add(counts.get(name)));
    out.put("means/losses", all);
    out.put("means/totals", totals);
    out.put("means/examples", examples);
  }

  /** Returns the sums of a checkpoint. */
  static LossMeans restored(CheckpointReader in) throws IOException {
    LossMeans means = new LossMeans();
    for (Map.Entry<String, JsonNode> loss : in.json("means/losses").properties()) {
      means.sums.put(loss.getKey(), in.real(loss.getValue().path(0)));
      means.counts.put(loss.getKey(), loss.getValue().path(1).asLong());
    }
    means.totals = in.real("means/totals");
    means.examples = in.number("means/examples");
    return means;
  }

  /** Returns the mean of each loss. */
  Map<String, Double> losses() {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum / counts.get(name)));
    return means;
  }

  /** Returns the mean of the weighted sum of the losses. */
  double total() {
    return totals / examples;
  }
}
