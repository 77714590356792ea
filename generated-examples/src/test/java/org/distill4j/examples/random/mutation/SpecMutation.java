package org.distill4j.examples.random.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;

/**
 * A mutation that certainly makes a valid spec invalid.
 *
 * @param name the defect, for messages
 * @param change returns the mutated spec, or empty if the mutation does not apply
 */
public record SpecMutation(String name, Function<Target, Optional<Spec>> change) {

  private static final List<SpecMutation> ALL = SpecMutations.all();

  /** Returns the spec with one random mutation, or empty if none applies. */
  public static Optional<Spec> draw(Catalogue catalogue, Spec spec) {
    Choices choices = new Choices(spec.seed());
    for (SpecMutation mutation : choices.shuffled(ALL)) {
      Optional<Spec> broken = mutation.change().apply(new Target(spec, catalogue, choices));
      if (broken.isPresent()) {
        return broken.map(it -> it.told("broken: " + mutation.name()));
      }
    }
    return Optional.empty();
  }

  /** A spec to mutate. */
  public record Target(Spec spec, Catalogue catalogue, Choices choices) {

    /** Changes one type. */
    public Optional<Spec> type(Predicate<SpecType> wanted, UnaryOperator<SpecType> change) {
      return choices
          .ofAny(spec.types().stream().filter(wanted).toList())
          .map(type -> spec.with(type, change.apply(type)));
    }

    /** Changes one method of one type. */
    public Optional<Spec> method(
        Predicate<SpecType> types, Predicate<Method> wanted, UnaryOperator<Method> change) {
      List<Optional<Spec>> changed = new ArrayList<>();
      for (SpecType type : spec.types()) {
        if (types.test(type)) {
          type.methods().stream()
              .filter(wanted)
              .forEach(
                  method ->
                      changed.add(
                          Optional.of(spec.with(type, type.with(method, change.apply(method))))));
        }
      }
      return choices.ofAny(changed).flatMap(one -> one);
    }

    /** Changes one parameter of one method. */
    public Optional<Spec> parameter(
        Predicate<SpecType> types, Predicate<Method> wanted, UnaryOperator<Parameter> change) {
      return method(
          types,
          wanted.and(method -> !method.parameters().isEmpty()),
          method -> {
            Parameter parameter = choices.of(method.parameters());
            return method.with(parameter, change.apply(parameter));
          });
    }

    /** Changes one annotation of one method. */
    public Optional<Spec> annotation(
        Predicate<SpecType> types, Predicate<Annotation> wanted, UnaryOperator<Annotation> change) {
      return method(
          types,
          method -> method.annotations().stream().anyMatch(wanted),
          method -> {
            Annotation annotation =
                method.annotations().stream().filter(wanted).findFirst().orElseThrow();
            return method.with(annotation, change.apply(annotation));
          });
    }
  }
}
