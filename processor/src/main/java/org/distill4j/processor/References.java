package org.distill4j.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.Analyses.Analysis;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.graph.DistillationGraph;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.shape.DistillationInference;
import org.distill4j.processor.shape.ShapedDistillation;
import org.distill4j.processor.shape.ShapedNetwork;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NetworkReference;

/** Finds the networks that distillations name. */
record References(Sources sources, Analyses<ShapedNetwork> networks) {

  /** The end of the name of the class that is generated for a network. */
  private static final String GRAPH = "Graph";

  /**
   * The networks of a distillation.
   *
   * @param teachers the teachers, in the order of the spec
   * @param student the student
   */
  record Referenced(List<ShapedNetwork> teachers, ShapedNetwork student) {

    /** Infers the shapes of a distillation of these networks; empty with problems. */
    Optional<ShapedDistillation> infer(DistillationGraph graph, Problems problems) {
      return new DistillationInference(graph, teachers, student, problems).infer();
    }
  }

  /** Returns the networks of a distillation, or empty with problems if one has errors. */
  Optional<Referenced> find(DistillationSpec spec, Problems problems) {
    List<ShapedNetwork> teachers = new ArrayList<>();
    for (NetworkReference teacher : spec.teachers()) {
      find("teacher", teacher, problems).ifPresent(teachers::add);
    }
    Optional<ShapedNetwork> student = find("student", spec.student(), problems);
    return teachers.size() < spec.teachers().size()
        ? Optional.empty()
        : student.map(found -> new Referenced(List.copyOf(teachers), found));
  }

  /** A network that is compiled now reports its problems itself; one in a class file cannot. */
  private Optional<ShapedNetwork> find(String role, NetworkReference reference, Problems problems) {
    TypeElement element = sources.type(reference.qualifiedName()).orElseThrow();
    Analysis<ShapedNetwork> analysis = networks.of(element);
    if (analysis.result().isEmpty()) {
      List<Problem> found = analysis.problems().errors();
      if (sources.isCompiledNow(element) || found.isEmpty()) {
        problems.brokenElsewhere();
      } else {
        problems.add(
            DiagnosticId.NETWORK_BROKEN,
            reference.place(),
            role,
            element.getSimpleName(),
            found.get(0).withoutFix(),
            found.get(0).fix());
      }
    }
    analysis
        .result()
        .map(network -> network.graph().spec().name().generatedClass(GRAPH))
        .filter(name -> !sources.isCompiledNow(element) && sources.type(name).isEmpty())
        .ifPresent(
            name ->
                problems.add(
                    DiagnosticId.NOT_PROCESSED,
                    reference.place(),
                    role,
                    element.getSimpleName(),
                    name));
    return analysis.result();
  }
}
