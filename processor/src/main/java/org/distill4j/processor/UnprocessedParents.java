package org.distill4j.processor;

import javax.lang.model.element.TypeElement;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.spec.SpecName;

/**
 * Warns of specs in other modules that a spec extends and that were compiled without the processor:
 * their own problems were never reported, and their generated classes are missing.
 */
record UnprocessedParents(Sources sources) {

  /** Adds a warning for each parent that is a network in a class file without its graph. */
  void ofNetwork(TypeElement network, Problems problems) {
    check(network, network, Names.NETWORK, "Graph", problems);
  }

  /** Adds a warning for each parent that is a distillation in a class file without its class. */
  void ofDistillation(TypeElement distillation, Problems problems) {
    check(distillation, distillation, Names.DISTILLATION, "Distiller", problems);
  }

  private void check(
      TypeElement spec, TypeElement type, String annotation, String suffix, Problems problems) {
    for (TypeElement parent : sources.parents(type)) {
      if (!Sources.has(parent, annotation)) {
        check(spec, parent, annotation, suffix, problems);
      } else if (!sources.isCompiledNow(parent)) {
        String generated =
            new SpecName(sources.packageOf(parent), sources.nameInPackage(parent), false)
                .generatedClass(suffix);
        if (sources.type(generated).isEmpty()) {
          problems.add(
              DiagnosticId.PARENT_NOT_PROCESSED,
              Place.of(spec).at(Sources.annotation(spec, annotation).orElseThrow()),
              spec.getSimpleName(),
              parent.getSimpleName(),
              generated);
        }
      }
    }
  }
}
