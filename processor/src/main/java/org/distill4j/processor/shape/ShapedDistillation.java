package org.distill4j.processor.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distill4j.processor.graph.DistillationGraph.ResolvedLoss;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.spec.DistillationSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.spec.StageSpec;

/**
 * A distillation with all shapes known.
 *
 * @param spec the spec
 * @param teachers the teachers
 * @param student the student
 * @param losses the losses, in the order of the spec
 * @param teacherLosses for each teacher, the losses that can train it: those that read no teacher
 *     and find their nodes in it
 * @param stages the stages of the training, in order; empty if it has no stages
 * @param initials the nodes of the student that begin with parameters of a teacher
 */
public record ShapedDistillation(
    DistillationSpec spec,
    List<ShapedNetwork> teachers,
    ShapedNetwork student,
    List<ShapedLoss> losses,
    List<List<ShapedLoss>> teacherLosses,
    List<ShapedStage> stages,
    List<ShapedInitial> initials) {

  /** Copies the lists. */
  public ShapedDistillation {
    teachers = List.copyOf(teachers);
    losses = List.copyOf(losses);
    teacherLosses = List.copyOf(teacherLosses);
    stages = List.copyOf(stages);
    initials = List.copyOf(initials);
  }

  /**
   * Returns the names that tell the teachers apart: their simple names if these differ, otherwise
   * longer ones; an empty name for an only teacher.
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

  /** Returns the losses that count on the student's own samples: they read a teacher, no labels. */
  public List<ShapedLoss> ofOwnSamples() {
    return losses.stream()
        .filter(loss -> !loss.loss().isIndividual())
        .filter(loss -> loss.loss().reads().stream().noneMatch(it -> it.role() == Role.NONE))
        .toList();
  }

  /** Returns the unbound dimensions of teachers and student, in alphabetical order. */
  public Set<String> unbound() {
    Set<String> names = new TreeSet<>(student.unbound());
    teachers.forEach(teacher -> names.addAll(teacher.unbound()));
    return names;
  }

  /**
   * A loss with all shapes known.
   *
   * @param loss the loss
   * @param match its objective with all sizes
   * @param adapters the adapter of each value that it reads, if any
   * @param values the number of values of each of its parameters if it is the mean over rounds;
   *     otherwise empty
   */
  public record ShapedLoss(
      ResolvedLoss loss, Match match, List<Optional<Adapter>> adapters, List<Integer> values) {

    /** Copies the lists. */
    public ShapedLoss {
      adapters = List.copyOf(adapters);
      values = List.copyOf(values);
    }

    private Polynomial rounds() {
      return Polynomial.of(values.stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    /** Returns the multiply-adds of one example, including adapters. */
    public Polynomial cost() {
      return sum(Match::cost);
    }

    /** Returns the number of parameters that it trains, including those of adapters. */
    public Polynomial parameters() {
      return sum(Match::parameters);
    }

    /** Returns the number of elements that it keeps, including those of adapters. */
    public Polynomial state() {
      return sum(Match::state);
    }

    private Polynomial sum(Function<Match, Polynomial> number) {
      return adapters.stream()
          .flatMap(Optional::stream)
          .map(adapter -> number.apply(adapter.match()))
          .reduce(rounds().times(number.apply(match)), Polynomial::plus);
    }

    /** Returns true if it has the same sizes as another loss. */
    public boolean hasSizesOf(ShapedLoss other) {
      return match.sizes().equals(other.match.sizes())
          && values.equals(other.values)
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
   * A stage with resolved names.
   *
   * @param stage the spec
   * @param losses the names of the losses trained in it
   * @param frozen the names of the student's nodes whose parameters are frozen
   */
  public record ShapedStage(StageSpec stage, List<String> losses, List<String> frozen) {

    /** Copies the lists. */
    public ShapedStage {
      losses = List.copyOf(losses);
      frozen = List.copyOf(frozen);
    }
  }

  /**
   * A node of the student that begins with parameters of a teacher.
   *
   * @param node its name
   * @param teacher the index of the teacher
   * @param from the node of the teacher that has the parameters
   * @param fixed true if it keeps them
   */
  public record ShapedInitial(String node, int teacher, String from, boolean fixed) {}

  /**
   * An operation applied to a value before a loss reads it.
   *
   * @param node the operation, named after the parameter
   * @param match the operation with all sizes
   */
  public record Adapter(NodeSpec node, Match match) {}
}
