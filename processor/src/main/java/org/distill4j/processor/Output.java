package org.distill4j.processor;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.emit.DistillerEmitter;
import org.distill4j.processor.emit.GeneratedFile;
import org.distill4j.processor.emit.NetworkGraphEmitter;
import org.distill4j.processor.resource.Resource;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.summary.DistillationSummary;
import org.distill4j.processor.summary.NetworkSummary;

/**
 * The files that are emitted for one spec.
 *
 * @param source the generated class
 * @param resources the resources beside it
 * @param place the place of problems with the name of the class
 */
record Output(GeneratedFile source, List<Resource> resources, Place place) {

  static Output of(ShapedNetwork network, NetworkSummary summary) {
    return new Output(
        NetworkGraphEmitter.emit(network, summary),
        Resource.of(summary),
        network.graph().spec().place());
  }

  static Output of(ShapedDistillation distillation, DistillationSummary summary) {
    return new Output(
        DistillerEmitter.emit(distillation, summary),
        Resource.of(summary),
        distillation.spec().place());
  }
}
