package org.distill4j.processor;

import java.util.HashMap;
import java.util.Map;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;

/** The summaries of one round: a network that several distillations name is summarised once. */
final class Summaries {

  private final Map<SpecName, NetworkSummary> networks = new HashMap<>();

  NetworkSummary of(ShapedNetwork network) {
    return networks.computeIfAbsent(
        network.graph().spec().name(), name -> NetworkSummary.of(network));
  }

  DistillationSummary of(ShapedDistillation distillation) {
    return DistillationSummary.of(
        distillation,
        distillation.teachers().stream().map(this::of).toList(),
        of(distillation.student()));
  }
}
