package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.distill4j.examples.random.Method.Parameter;

/**
 * One way to break a spec for certain.
 *
 * @param name what is broken, for messages
 * @param change the broken spec, or empty where there is nothing to break in this way
 */
record Breaking(String name, Function<Place, Optional<Spec>> change) {

  private static final List<Breaking> ALL = Breakings.all();

  /** A spec broken in one place, or empty where the way that was drawn does not apply. */
  static Optional<Spec> draw(Catalogue catalogue, Spec spec) {
    Choices choices = new Choices(spec.seed());
    for (Breaking breaking : choices.shuffled(ALL)) {
      Optional<Spec> broken = breaking.change().apply(new Place(spec, catalogue, choices));
      if (broken.isPresent()) {
        return broken.map(it -> it.told("broken: " + breaking.name()));
      }
    }
    return Optional.empty();
  }

  /** A spec to be broken somewhere. */
  record Place(Spec spec, Catalogue catalogue, Choices choices) {

    /** Changes one type. */
    Optional<Spec> type(Predicate<SpecType> wanted, UnaryOperator<SpecType> change) {
      return choices
          .ofAny(spec.types().stream().filter(wanted).toList())
          .map(type -> spec.with(type, change.apply(type)));
    }

    /** Changes one method of one type. */
    Optional<Spec> method(
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
    Optional<Spec> parameter(
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
    Optional<Spec> annotation(
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
