package org.distill4j.examples.random.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;

/** Edits specs at random. The result may be valid, or invalid for javac or for the processor. */
public final class RandomEdits {

  private static final String CHARACTERS = " ()+-*/%.,:[]={}0123456789aA_$é中|<>?!&#~";

  private final Choices choices;

  public RandomEdits(long seed) {
    this.choices = new Choices(seed);
  }

  public Spec garble(Spec spec) {
    List<SpecType> types = new ArrayList<>(spec.types());
    for (int change = choices.between(1, 3); change > 0; change--) {
      int i = choices.between(0, types.size() - 1);
      types.set(i, garble(types.get(i), choices.of(spec.types())));
    }
    return spec.with(types).told("garbled");
  }

  private SpecType garble(SpecType type, SpecType other) {
    if (!type.marks().isEmpty() && choices.chance(0.3)) {
      return type.marked(type.marks().stream().map(this::garble).toList());
    }
    if (type.methods().isEmpty() || other.methods().isEmpty()) {
      return type;
    }
    Method method = choices.of(type.methods());
    Method stranger = choices.of(other.methods());
    return switch (choices.between(0, 7)) {
      case 0 -> type.with(type.methods().stream().filter(m -> !m.equals(method)).toList());
      case 1 -> type.with(stranger.named(stranger.name() + "_other"));
      case 2 -> type.with(method, method.typed(stranger.type()));
      case 3 -> type.with(method, method.reading(stranger.parameters()));
      case 4 ->
          type.with(
              method,
              new Method(
                  stranger.annotations(), method.type(), method.name(), method.parameters()));
      case 5 -> type.with(method, method.named(stranger.name()));
      default -> type.with(method, garble(method));
    };
  }

  private Method garble(Method method) {
    return new Method(
        method.annotations().stream().map(this::garble).toList(),
        method.type(),
        method.name(),
        method.parameters().stream().map(this::garble).toList());
  }

  private Parameter garble(Parameter parameter) {
    return parameter.with(parameter.annotations().stream().map(this::garble).toList());
  }

  /** Changes text between quotation marks, and numbers. */
  private Annotation garble(Annotation annotation) {
    Map<String, String> values = new LinkedHashMap<>(annotation.values());
    values.replaceAll(
        (element, text) ->
            text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? Annotation.literal(edited(text.substring(1, text.length() - 1)))
                : text.startsWith("{") && text.contains("\"") && !text.contains("@")
                    ? array(text)
                    : text.matches("-?\\d+")
                        ? choices.of(List.of("-1", "0", "2147483647", text))
                        : text);
    return new Annotation(annotation.name(), values);
  }

  /** Changes one of several texts between quotation marks, or leaves one out. */
  private String array(String texts) {
    List<String> all = new ArrayList<>(List.of(texts.substring(1, texts.length() - 1).split(", ")));
    int at = choices.between(0, all.size() - 1);
    String text = all.get(at);
    if (choices.chance(0.2)) {
      all.remove(at);
    } else if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      all.set(at, Annotation.literal(edited(text.substring(1, text.length() - 1))));
    }
    return "{" + String.join(", ", all) + "}";
  }

  private String edited(String text) {
    if (text.indexOf('"') >= 0) {
      return text;
    }
    List<String> characters =
        text.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
    for (int edits = choices.between(1, 3); edits > 0; edits--) {
      int at = choices.between(0, characters.size());
      if (at < characters.size() && choices.chance(0.4)) {
        characters.remove(at);
      } else {
        characters.add(at, CHARACTERS.charAt(choices.between(0, CHARACTERS.length() - 1)) + "");
      }
    }
    return String.join("", characters);
  }
}
