package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.examples.random.Sizes.Dimension;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Method;

/** The methods that declare dimensions. */
final class DimensionMethods {

  private DimensionMethods() {}

  /** Returns the methods of new and changed dimensions. */
  static List<Method> of(Map<String, Dimension> all, Map<String, Dimension> inherited) {
    List<Method> methods = new ArrayList<>();
    for (Dimension dimension : all.values()) {
      if (!dimension.equals(inherited.get(dimension.name()))) {
        List<Annotation> annotations = new ArrayList<>();
        if (inherited.containsKey(dimension.name())) {
          annotations.add(Annotation.of("Override"));
        }
        annotations.add(
            dimension.value().isPresent()
                ? Annotation.of("Dimension", Integer.toString(dimension.value().getAsInt()))
                : Annotation.of("Dimension"));
        methods.add(new Method(annotations, "int", dimension.name(), List.of()));
      }
    }
    return methods;
  }

  /**
   * Returns the methods of an interface, shuffled at random. The order is kept if a use of a block
   * shares weights, since the owner of the weights comes first.
   */
  static List<Method> ordered(Choices choices, List<Method> dimensions, List<Member> members) {
    List<Method> methods = new ArrayList<>(dimensions);
    members.forEach(member -> methods.add(member.method()));
    boolean borrows =
        methods.stream()
            .flatMap(method -> method.annotation("Use").stream())
            .anyMatch(use -> use.values().containsKey("weightsOf"));
    return borrows || choices.chance(0.5) ? methods : choices.shuffled(methods);
  }
}
