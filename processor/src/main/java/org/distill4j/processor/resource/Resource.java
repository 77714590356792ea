package org.distill4j.processor.resource;

import java.util.List;
import org.distill4j.processor.diagram.Diagram;
import org.distill4j.processor.diagram.DistillationDiagram;
import org.distill4j.processor.diagram.Mermaid;
import org.distill4j.processor.diagram.NetworkDiagram;
import org.distill4j.processor.diagram.Svg;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;

/**
 * A resource file, written beside the classes.
 *
 * @param path its path
 * @param content its text
 */
public record Resource(String path, String content) {

  /** The version of the JSON format. The runtime's {@code SpecReader} refuses others. */
  static final int SCHEMA = 1;

  private static final String FOLDER = "META-INF/distill4j/";

  /** Returns the resources of a network. */
  public static List<Resource> of(NetworkSummary network) {
    return all(network.name(), Json.write(NetworkResource.of(network)), NetworkDiagram.of(network));
  }

  /** Returns the resources of a distillation. */
  public static List<Resource> of(DistillationSummary distillation) {
    return all(
        distillation.name(),
        Json.write(DistillationResource.of(distillation)),
        DistillationDiagram.of(distillation));
  }

  private static List<Resource> all(SpecName spec, String json, Diagram diagram) {
    return List.of(
        new Resource(FOLDER + spec.qualified() + ".json", json),
        new Resource(FOLDER + spec.qualified() + ".mmd", Mermaid.write(diagram.drawable())),
        new Resource(FOLDER + spec.qualified() + ".svg", Svg.write(diagram.drawable())));
  }
}
