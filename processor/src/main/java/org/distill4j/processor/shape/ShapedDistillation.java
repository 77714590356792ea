package org.distill4j.processor.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.spec.StageSpec;

/**
 * A distillation whose shapes are all known.
 *
 * @param spec what was written
 * @param teachers the networks that teach
 * @param student the network that learns
 * @param losses the losses, in the order of the spec
 * @param teacherLosses for each teacher the losses that can train it, reading its nodes: those that
 *     read no teacher and find their nodes in this one
 * @param stages the stages of the training, in order; none where it has no parts
 */
public record ShapedDistillation(
    DistillationSpec spec,
    List<ShapedNetwork> teachers,
    ShapedNetwork student,
    List<ShapedLoss> losses,
    List<List<ShapedLoss>> teacherLosses,
    List<ShapedStage> stages) {

  /** Copies the losses. */
  public ShapedDistillation {
    teachers = List.copyOf(teachers);
    losses = List.copyOf(losses);
    teacherLosses = List.copyOf(teacherLosses);
    stages = List.copyOf(stages);
  }

  /**
   * What tells the teachers from each other: their simple names where these differ, their longer
   * ones otherwise; an empty name where there is only one.
   */
  public List<String> teacherNames() {
    if (teachers.size() == 1) {
      return List.of("");
    }
    List<SpecName> specs = teachers.stream().map(it -> it.graph().spec().name()).toList();
    return Stream.<Function<SpecName, String>>of(
            spec -> spec.simpleName().substring(spec.simpleName().lastIndexOf('.') + 1),
            SpecName::simpleName)
        .map(name -> specs.stream().map(name).toList())
        .filter(names -> names.stream().distinct().count() == names.size())
        .findFirst()
        .orElseGet(() -> specs.stream().map(SpecName::qualified).toList());
  }

  /** The dimensions that a teacher or the student leaves open, in alphabetical order. */
  public Set<String> unbound() {
    Set<String> names = new TreeSet<>(student.unbound());
    teachers.forEach(teacher -> names.addAll(teacher.unbound()));
    return names;
  }

  /**
   * A loss whose shapes are known.
   *
   * @param loss the loss
   * @param match its objective with all sizes
   * @param adapters for each value that it reads, what that goes through before, if anything
   */
  public record ShapedLoss(ResolvedLoss loss, Match match, List<Optional<Adapter>> adapters) {

    /** Copies the adapters. */
    public ShapedLoss {
      adapters = List.copyOf(adapters);
    }

    /** The multiply-adds of one example, with what its values go through. */
    public Polynomial cost() {
      return sum(Match::cost);
    }

    /** The number of parameters that it trains, with those of what its values go through. */
    public Polynomial parameters() {
      return sum(Match::parameters);
    }

    private Polynomial sum(Function<Match, Polynomial> number) {
      return adapters.stream()
          .flatMap(Optional::stream)
          .map(adapter -> number.apply(adapter.match()))
          .reduce(number.apply(match), Polynomial::plus);
    }

    /** Whether it has the same sizes as another one. */
    public boolean hasSizesOf(ShapedLoss other) {
      return match.sizes().equals(other.match.sizes())
          && adapterSizes().equals(other.adapterSizes());
    }

    private List<Map<String, Polynomial>> adapterSizes() {
      return adapters.stream()
          .flatMap(Optional::stream)
          .map(adapter -> adapter.match().sizes())
          .toList();
    }
  }

  /**
   * A stage whose names are resolved.
   *
   * @param stage what was written
   * @param losses the names of the losses that train in it
   * @param frozen the names of the student's nodes whose parameters stay as they are
   */
  public record ShapedStage(StageSpec stage, List<String> losses, List<String> frozen) {

    /** Copies the lists. */
    public ShapedStage {
      losses = List.copyOf(losses);
      frozen = List.copyOf(frozen);
    }
  }

  /**
   * What a value goes through before a loss reads it.
   *
   * @param node the operation, under the name of the parameter
   * @param match the operation with all sizes
   */
  public record Adapter(NodeSpec node, Match match) {}
}
